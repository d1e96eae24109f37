import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { createRequestHandler } from '../app/handler.ts'
import { createNodeServer } from '../http/node-server.ts'
import { DOWNLOAD, liveConfig } from '../testing/handler-under-test.ts'
import { listen, rawGet } from '../testing/sockets.ts'

const ABORTED = 30

it('no connection to the upstream is left of downloads that were given up, nor reopened for them', async () => {
  const open = new Set<Socket>()
  const upstream = createServer((_, outgoing) => {
    outgoing.writeHead(200, { 'content-length': 64 * 1024 * 1024 })
    const chunk = Buffer.alloc(64 * 1024)
    const more = (): void => {
      while (!outgoing.destroyed) if (!outgoing.write(chunk)) return void outgoing.once('drain', more)
    }
    more()
  })
  let made = 0
  upstream.on('connection', (socket) => {
    made += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  })
  const baseUrl = `http://127.0.0.1:${await listen(upstream)}`
  const config = { ...liveConfig, upstream: { mode: 'live' as const, baseUrl, apiKey: 'k'.repeat(40) } }
  const port = await listen(createNodeServer(createRequestHandler(config), () => undefined))
  await Promise.all(
    Array.from({ length: ABORTED }, async () => {
      const client = connect(port, '127.0.0.1')
      client.write(rawGet(DOWNLOAD, port))
      await new Promise((resolve) => client.once('data', resolve))
      client.resetAndDestroy()
    }),
  )
  await vi.waitUntil(() => open.size === 0, { timeout: 5_000 })
  // Time for a connection nobody needs to be made.
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect({ open: open.size, made }).toEqual({ open: 0, made: ABORTED })
})
