import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LiveDesk {
  origin: string
  /** Everything it has printed so far, request log included. */
  output: () => string
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

/** A port nobody listens on now, for addresses that have to be known before the server starts. */
export async function freePort(): Promise<number> {
  const server = await listen((_, response) => response.end())
  const { port } = server.address() as AddressInfo
  await close(server)
  return port
}

/** The built production server, or a copy, with the settings of a test; on its emulator when they name no key. */
export async function startDesk(
  settings: Record<string, string>,
  main = 'build/server/main.js',
): Promise<LiveDesk> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      CODAT_API_KEY: '',
      EMULATOR_CUSTOMERS: '200',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      // The line may name the upstream first; the desk's own address comes last.
      const url = /→ (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`the desk did not start: ${output}`)))
  })
  return {
    origin,
    output: () => output,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** The same with a key, pointed at an upstream of the test's own. */
export function startLiveDesk(upstream: string, apiKey: string): Promise<LiveDesk> {
  return startDesk({ CODAT_BASE_URL: upstream, CODAT_API_KEY: apiKey })
}
