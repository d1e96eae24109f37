import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { logNothing } from './request-log.ts'
import { closeGracefully, createNodeServer } from './node-server.ts'
import { listen, rawGet, sendRaw, statusOf } from '../testing/sockets.ts'

describe('leaving', () => {
  it('lets what is under way finish and takes nothing new', async () => {
    let release: (() => void) | undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let started: (() => void) | undefined
    const arrival = new Promise<void>((resolve) => (started = resolve))
    const server = createNodeServer(async () => {
      started?.()
      await held
      return { status: 200, headers: {}, body: Buffer.from('done') }
    }, logNothing)
    const port = await listen(server)
    const asking = httpRequest({ port, host: '127.0.0.1', path: '/', agent: false }).end()
    const answered = once(asking, 'response') as Promise<[IncomingMessage]>
    await arrival
    const closed = closeGracefully(server)
    expect(await sendRaw(port, rawGet('/', port))).toBe('')
    release?.()
    const [response] = await answered
    response.setEncoding('utf8')
    expect((await response.toArray()).join('')).toBe('done')
    await closed
  })

  it('waits no longer for what does not finish in time, and says so', async () => {
    let started: (() => void) | undefined
    const arrival = new Promise<void>((resolve) => (started = resolve))
    const server = createNodeServer(() => {
      started?.()
      return new Promise(() => undefined)
    }, logNothing)
    const port = await listen(server)
    const cut = sendRaw(port, rawGet('/', port))
    await arrival
    await closeGracefully(server, 10)
    expect(statusOf(await cut)).toBe(504)
    expect(await cut).toContain('Customer Desk is shutting down')
  })
})

it.each([
  ['a head', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
  ['a body', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"a":'],
  ['a chunk', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{"a":'],
])('%s that never ends is cut', async (_name, unfinished) => {
  const clocks = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 }
  const server = createNodeServer(
    async (request) => {
      await request.readBody(1_000)
      return { status: 200, headers: {}, body: Buffer.from('taken for whole') }
    },
    logNothing,
    clocks,
  )
  // It comes back at all, because the other side closes: nothing is ever finished on this one.
  expect(await sendRaw(await listen(server), unfinished)).not.toContain('taken for whole')
})

it('slow heads and bodies are cut soon, and looked for often', () => {
  const server = createNodeServer(async () => ({ status: 200, headers: {}, body: undefined }), logNothing)
  expect(server.headersTimeout).toBeLessThanOrEqual(25_000)
  expect(server.requestTimeout).toBeLessThanOrEqual(40_000)
  expect(server.requestTimeout).toBeGreaterThan(server.headersTimeout)
  // Undocumented, but without it Node looks only every 30 s.
  expect(server).toHaveProperty(['connectionsCheckingInterval'], 2_000)
})
