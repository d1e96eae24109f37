import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createEmulator } from '../../server/emulator/emulator.ts'
import type { Emulator } from '../../server/emulator/emulator.ts'
import { close, listen, originOf } from './live-desk.ts'

export interface EmulatorUpstream {
  origin: string
  emulator: Emulator
  stop: () => Promise<void>
}

interface UpstreamOptions {
  /** Of the largest company. */
  customers?: number
  /** A response to send in place of the emulator's own. */
  instead?: (url: string) => Response | undefined
}

/** The emulator behind a socket of its own, for a desk that has a key and takes it for Codat. */
export async function startEmulatorUpstream({
  customers = 50,
  instead,
}: UpstreamOptions = {}): Promise<EmulatorUpstream> {
  const emulator = createEmulator({ customers, delays: { pushMs: 300, syncStageMs: 50, slowMs: 50 } })
  const server = await listen((incoming, outgoing) => {
    const { method = 'GET', url = '', headers } = incoming
    const ask = async () => {
      const body = await incoming.toArray()
      const other = instead?.(url)
      if (other !== undefined) return other
      return emulator.fetch(
        new Request(`https://api.codat.io${url}`, {
          method,
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          ...(method === 'GET' ? {} : { body: Buffer.concat(body as Buffer[]) }),
        }),
      )
    }
    ask().then(
      (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        if (response.body === null) outgoing.end()
        else Readable.fromWeb(response.body as ReadableStream).pipe(outgoing)
      },
      () => outgoing.destroy(),
    )
  })
  return { origin: originOf(server), emulator, stop: () => close(server) }
}
