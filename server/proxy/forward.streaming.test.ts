import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { createRequestHandler } from '../app/handler.ts'
import { logNothing } from '../http/request-log.ts'
import { createNodeServer } from '../http/node-server.ts'
import { CUSTOMERS, DOWNLOAD, liveConfig, TEST_KEY } from '../testing/handler-under-test.ts'
import { sendFile } from '../testing/send-file.ts'
import { listen } from '../testing/sockets.ts'

// Real processes and real megabytes on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MIB = 1024 * 1024

/** An upstream that sends `total` bytes as fast as it may; counts what it sent and the connections it has open. */
function bigUpstream(total: number) {
  const facts = { sent: 0, open: 0, allClosed: undefined as (() => void) | undefined }
  const server = createServer((_incoming, outgoing) => {
    sendFile(outgoing, total, (bytes) => (facts.sent += bytes))
  })
  server.on('connection', (socket) => {
    facts.open += 1
    socket.on('close', () => {
      facts.open -= 1
      if (facts.open === 0) facts.allClosed?.()
    })
  })
  return { server, facts }
}

/** An upstream that begins every file and then sends nothing more; counts the connections it has open. */
function stalledUpstream() {
  const { server, facts } = bigUpstream(0)
  server.removeAllListeners('request').on('request', (_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': 256 * MIB })
    // The latest chunk is held back until the next one has come.
    outgoing.write(Buffer.alloc(MIB / 2))
  })
  return { server, facts }
}

async function deskBefore(upstreamPort: number): Promise<number> {
  const handler = createRequestHandler({
    ...liveConfig,
    upstream: { mode: 'live', baseUrl: `http://127.0.0.1:${upstreamPort}`, apiKey: TEST_KEY },
  })
  return listen(createNodeServer(handler, logNothing))
}

function download(port: number, path = DOWNLOAD): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent: false }, resolve).on('error', reject)
  })
}

describe('streams through the desk', () => {
  it('a large file passes whole', async () => {
    const total = 32 * MIB
    const port = await deskBefore(await listen(bigUpstream(total).server))
    let received = 0
    const response = await download(port)
    expect(response.headers['content-length']).toBe(String(total))
    for await (const chunk of response as AsyncIterable<Buffer>) {
      received += chunk.length
    }
    expect(received).toBe(total)
  })

  it('a client that stops reading stops the upstream', async () => {
    const stalled = bigUpstream(1024 * MIB)
    const response = await download(await deskBefore(await listen(stalled.server)))
    response.pause()
    // Long enough for a desk without back-pressure to have swallowed as much of the first file as of this one.
    const other = await download(await deskBefore(await listen(bigUpstream(128 * MIB).server)))
    for await (const chunk of other) void chunk
    expect(stalled.facts.sent).toBeLessThan(48 * MIB)
    response.destroy()
  })

  it('40 downloads nobody reads, of one company, keep none of its small reads waiting', async () => {
    const { server } = stalledUpstream()
    const listener = server.listeners('request')[0] as RequestListener
    server.removeAllListeners('request').on('request', (incoming, outgoing) => {
      if (incoming.url?.endsWith('/download') === true) listener(incoming, outgoing)
      else outgoing.setHeader('content-type', 'application/json').end('{"results":[]}')
    })
    const port = await deskBefore(await listen(server))
    const stalled = await Promise.all(Array.from({ length: 40 }, () => download(port)))
    for (const response of stalled) response.pause()
    const reads = await Promise.all(Array.from({ length: 20 }, () => download(port, CUSTOMERS)))
    expect(reads.map(({ statusCode }) => statusCode)).toEqual(reads.map(() => 200))
    for (const response of [...stalled, ...reads]) response.destroy()
  })

  it('100 clients that leave free 100 upstream connections', async () => {
    const { server, facts } = stalledUpstream()
    const port = await deskBefore(await listen(server))
    const responses = await Promise.all(Array.from({ length: 100 }, () => download(port)))
    expect(facts.open).toBe(100)
    const released = new Promise<void>((resolve) => (facts.allClosed = resolve))
    for (const response of responses) response.destroy()
    await released
    expect(facts.open).toBe(0)
  })

  it('a client that leaves while the upstream is still silent frees it too', async () => {
    let closed: Promise<unknown> | undefined
    let arrived: (() => void) | undefined
    const arrival = new Promise<void>((resolve) => (arrived = resolve))
    const silent = createServer((incoming) => {
      closed = once(incoming.socket, 'close')
      arrived?.()
    })
    const port = await deskBefore(await listen(silent))
    const asking = get({ port, host: '127.0.0.1', path: '/api/companies', agent: false })
    asking.on('error', () => undefined)
    await arrival
    asking.destroy()
    await closed
    expect(closed).toBeDefined()
  })

  it('a compressed bomb is cut long before it is unpacked', async () => {
    let packed = 0
    const bomb = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      const zeros = new Readable({ read: () => void zeros.push(Buffer.alloc(MIB, ' ')) })
      const gzip = createGzip({ level: 1 })
      gzip.on('data', (chunk: Buffer) => (packed += chunk.length))
      pipeline(zeros, gzip, outgoing, () => undefined)
    })
    const response = await download(await deskBefore(await listen(bomb)), '/api/companies')
    let received = 0
    const reading = (async () => {
      for await (const chunk of response as AsyncIterable<Buffer>) received += chunk.length
    })()
    await expect(reading).rejects.toThrow('aborted')
    expect(received).toBeLessThanOrEqual(64 * MIB)
    expect(packed).toBeLessThan(4 * MIB)
  })

  it('a download that breaks upstream breaks at the client', async () => {
    const server = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-length': MIB })
      outgoing.write('x'.repeat(MIB / 2), () => outgoing.destroy())
    })
    const port = await deskBefore(await listen(server))
    const response = await download(port)
    const reading = (async () => {
      for await (const chunk of response) void chunk
    })()
    await expect(reading).rejects.toThrow('aborted')
    expect(response.complete).toBe(false)
  })

  it('a file without a length gets none, small or large, so that the page compares it with the list', async () => {
    for (const size of [3, 2 * MIB]) {
      const server = createServer((_incoming, outgoing) => {
        outgoing.writeHead(200, { 'content-type': 'text/csv' }).end('x'.repeat(size))
      })
      const response = await download(await deskBefore(await listen(server)))
      let received = 0
      for await (const chunk of response as AsyncIterable<Buffer>) received += chunk.length
      expect(received).toBe(size)
      expect(response.headers).not.toHaveProperty('content-length')
    }
  })
})
