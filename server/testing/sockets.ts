import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo, type Server as NetServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** Starts a server on a free loopback port for the length of a test; returns the port. */
export async function listen(server: Server | NetServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

/**
 * Sends bytes exactly as they are, returns everything that comes back until the other side closes. `later` goes out
 * after so many milliseconds.
 */
export async function sendRaw(
  port: number,
  text: string,
  later?: readonly [ms: number, text: string],
): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.setEncoding('latin1')
  let response = ''
  socket.on('data', (chunk: string) => (response += chunk))
  // A reset after the response is as good an end as any.
  socket.on('error', () => undefined)
  socket.write(text, 'latin1')
  if (later !== undefined) setTimeout(() => socket.write(later[1], 'latin1'), later[0])
  await new Promise((resolve) => socket.on('close', resolve))
  return response
}

/** A GET in raw form that asks for the connection to be closed after it. */
export function rawGet(target: string, port: number, headers = ''): string {
  return `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${headers}\r\n`
}

export function statusOf(response: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(response)?.[1] ?? 0)
}
