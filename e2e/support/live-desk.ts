import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LiveDesk {
  origin: string
  stop: () => Promise<void>
}

/** Listens on a free loopback port. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** The built production server with a key, pointed at an upstream of the test's own. */
export async function startLiveDesk(upstream: string, apiKey: string): Promise<LiveDesk> {
  const child = spawn(process.execPath, ['build/server/main.js'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', CODAT_BASE_URL: upstream, CODAT_API_KEY: apiKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      // The line names the upstream first, then the desk's own address.
      const url = /→ (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', () => reject(new Error(`the desk did not start: ${output}`)))
  })
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}
