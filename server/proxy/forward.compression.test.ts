import { randomBytes } from 'node:crypto'
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { createRequestHandler } from '../app/handler.ts'
import { logNothing, type RequestRecord } from '../http/request-log.ts'
import { createNodeServer } from '../http/node-server.ts'
import { CUSTOMERS, DOWNLOAD, liveConfig, PUSH, TEST_KEY } from '../testing/handler-under-test.ts'
import { listen, rawGet, sendRaw, statusOf } from '../testing/sockets.ts'

// Real sockets and real megabytes on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const MIB = 1024 * 1024

/** A desk on a socket before an upstream on another one. */
async function deskBefore(upstream: RequestListener) {
  const server = createServer(upstream)
  let open = 0
  let allClosed: (() => void) | undefined
  server.on('connection', (socket) => {
    open += 1
    socket.on('close', () => {
      open -= 1
      if (open === 0) allClosed?.()
    })
  })
  const baseUrl = `http://127.0.0.1:${await listen(server)}`
  const config = { ...liveConfig, upstream: { mode: 'live' as const, baseUrl, apiKey: TEST_KEY } }
  const log: RequestRecord[] = []
  const handler = createRequestHandler(config, undefined, { log: (record) => log.push(record) })
  const port = await listen(createNodeServer(handler, logNothing))
  const closed = new Promise<void>((resolve) => (allClosed = resolve))
  return { port, log, isOpen: () => open > 0, closed }
}

function get(port: number, path: string, coding: string | undefined): Promise<IncomingMessage> {
  const headers = coding === undefined ? {} : { 'accept-encoding': coding }
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path, agent: false, headers }, resolve).on('error', reject).end()
  })
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What a client that decodes as it reads has seen of a body by the time it breaks off. */
async function seenUntilBroken(response: IncomingMessage): Promise<string> {
  const coding = response.headers['content-encoding']
  const decoder = coding === 'br' ? createBrotliDecompress() : createGunzip()
  let seen = ''
  decoder.on('data', (chunk: Buffer) => (seen += chunk.toString('latin1')))
  decoder.on('error', () => undefined)
  const isBroken = await new Promise<boolean>((resolve) => {
    response.on('data', (chunk: Buffer) => decoder.write(chunk))
    response.on('end', () => resolve(false))
    response.on('error', () => resolve(true))
  })
  expect(isBroken).toBe(true)
  await new Promise<void>((resolve) => decoder.flush(resolve))
  return seen
}

const customers = (count: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      results: Array.from({ length: count }, (_, id) => ({
        id: `customer-${id}`,
        customerName: `Customer ${id} & Söhne`,
        reference: randomBytes(200).toString('base64'),
      })),
    }),
  )

const filler = (length: number): string => randomBytes(length).toString('hex')

const json = { 'content-type': 'application/json' }

describe('a page of 5,000 customers', () => {
  const page = customers(5_000)

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('arrives whole in %s, whether the upstream packs it or not', async (coding, decode) => {
    const { port, log } = await deskBefore((incoming, outgoing) => {
      if (incoming.url?.includes('page=2') === true)
        outgoing.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(page, { level: 1 }))
      else outgoing.writeHead(200, { ...json, 'content-length': page.length }).end(page)
    })
    for (const number of [1, 2]) {
      const response = await get(port, `${CUSTOMERS}?page=${number}`, coding)
      expect(response.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-encoding': coding,
        vary: 'Accept-Encoding',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'transfer-encoding': 'chunked',
      })
      for (const name of ['content-length', 'etag', 'accept-ranges'])
        expect(response.headers).not.toHaveProperty(name)
      const bytes = await bytesOf(response)
      expect(bytes.length).toBeLessThan(page.length)
      expect(decode(bytes).equals(page)).toBe(true)
    }
    expect(log.map(({ status, outcome }) => [status, outcome])).toEqual([
      [200, undefined],
      [200, undefined],
    ])
  })

  it('stops at the upstream when the client stops reading', async () => {
    const chunk = Buffer.from(`"${randomBytes(48 * 1024).toString('base64')}",`)
    let stalledSent = 0
    const { port, closed } = await deskBefore((incoming, outgoing) => {
      const isStalled = incoming.url?.includes('page=1') === true
      let left = isStalled ? 900 : 750
      outgoing.writeHead(200, json)
      const send = (): void => {
        while (left > 0 && !outgoing.destroyed) {
          left -= 1
          if (isStalled) stalledSent += chunk.length
          if (!outgoing.write(chunk)) return void outgoing.once('drain', send)
        }
        outgoing.end()
      }
      send()
    })
    const stalled = await get(port, `${CUSTOMERS}?page=1`, 'br')
    stalled.pause()
    // Long enough for a desk without back-pressure to have read as much of the first body as of this one.
    await bytesOf(await get(port, `${CUSTOMERS}?page=2`, undefined))
    expect(stalledSent).toBeLessThan(40 * MIB)
    stalled.destroy()
    await closed
  })

  it('that nobody waits for any more is given up at the upstream', async () => {
    const { port, isOpen, closed, log } = await deskBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, json)
      outgoing.write(page)
    })
    const response = await get(port, CUSTOMERS, 'br')
    expect(isOpen()).toBe(true)
    response.destroy()
    await closed
    expect(isOpen()).toBe(false)
    await vi.waitUntil(() => log.length > 0)
    expect(log).toMatchObject([{ status: 200, outcome: 'aborted' }])
  })

  it('that breaks off at the upstream breaks off at the client', async () => {
    const { port, log } = await deskBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, { ...json, 'content-length': page.length })
      outgoing.write(page.subarray(0, MIB), () => outgoing.destroy())
    })
    const response = await get(port, CUSTOMERS, 'gzip')
    await expect(bytesOf(response)).rejects.toThrow('aborted')
    expect(response.complete).toBe(false)
    expect(log).toMatchObject([{ outcome: 'broken' }])
  })
})

describe('the key in a body that will be compressed', () => {
  // One that only a search over the seam between two chunks finds.
  const [head, tail] = [TEST_KEY.slice(0, 17), TEST_KEY.slice(17)]

  it.each(['br', 'gzip'])('is found across two chunks, and none of it leaves in %s', async (coding) => {
    const { port, log } = await deskBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, json)
      // Large enough to have begun to leave before the key comes.
      outgoing.write(`{"filler":"${filler(MIB)}","echo":"${head}`, () =>
        setImmediate(() => outgoing.write(`${tail}","more":"${filler(MIB)}"`, () => outgoing.end('}'))),
      )
    })
    const seen = await seenUntilBroken(await get(port, CUSTOMERS, coding))
    expect(seen.startsWith('{"filler":"')).toBe(true)
    expect(seen).not.toContain('echo')
    expect(seen).not.toContain(head)
    expect(log).toMatchObject([{ outcome: 'broken' }])
  })

  it.each(['br', 'gzip', '*'])('makes a small body an error of our own for %s', async (coding) => {
    const { port } = await deskBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, json).end(`{"filler":"${filler(4_000)}","echo":"${TEST_KEY}"}`)
    })
    const response = await get(port, CUSTOMERS, coding)
    expect(response.statusCode).toBe(502)
    expect(response.headers).not.toHaveProperty('content-encoding')
    expect(JSON.parse((await bytesOf(response)).toString())).toMatchObject({ service: 'Desk' })
  })
})

describe('responses that are not large documents', () => {
  it('a file keeps its bytes and its length', async () => {
    const file = Buffer.from('a text that would shrink. '.repeat(10_000))
    const { port } = await deskBefore((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/plain', 'content-length': file.length }).end(file)
    })
    const response = await get(port, DOWNLOAD, 'br, gzip')
    expect(response.headers['content-length']).toBe(String(file.length))
    expect(response.headers).not.toHaveProperty('content-encoding')
    expect((await bytesOf(response)).equals(file)).toBe(true)
  })

  it('a small document keeps its length', async () => {
    const { port } = await deskBefore((_incoming, outgoing) =>
      outgoing.writeHead(200, json).end('{"results":[]}'),
    )
    const response = await get(port, CUSTOMERS, 'br')
    expect(response.headers).toMatchObject({ 'content-length': '14', vary: 'Accept-Encoding' })
    expect(response.headers).not.toHaveProperty('content-encoding')
  })

  it('a long list of errors is compressed like any other document', async () => {
    const error = `Rejected: ${'a field is too long. '.repeat(200)}`
    const { port } = await deskBefore((_incoming, outgoing) =>
      outgoing.writeHead(400, json).end(JSON.stringify({ statusCode: 400, error })),
    )
    const response = await get(port, CUSTOMERS, 'br')
    expect([response.statusCode, response.headers['content-encoding']]).toEqual([400, 'br'])
    expect(JSON.parse(brotliDecompressSync(await bytesOf(response)).toString())).toMatchObject({ error })
  })

  it.each([204, 205])('a success without content (%i) has no coding', async (status) => {
    const { port } = await deskBefore((_incoming, outgoing) => outgoing.writeHead(status).end())
    const response = await get(port, CUSTOMERS, 'br')
    expect(response.statusCode).toBe(status)
    expect(response.headers).not.toHaveProperty('content-encoding')
    expect(await bytesOf(response)).toHaveLength(0)
  })

  it('a range of a document is not served: it comes whole', async () => {
    const page = customers(20)
    const { port } = await deskBefore((_incoming, outgoing) => outgoing.writeHead(200, json).end(page))
    const response = await sendRaw(
      port,
      rawGet(CUSTOMERS, port, 'Accept-Encoding: gzip\r\nRange: bytes=0-9\r\nIf-None-Match: *\r\n'),
    )
    expect(statusOf(response)).toBe(200)
    const body = Buffer.from(response.slice(response.indexOf('\r\n\r\n') + 4), 'latin1')
    expect(gunzipSync(body).equals(page)).toBe(true)
  })

  it('an old client that knows no chunks gets the body up to the end of the connection', async () => {
    const page = customers(2_000)
    const { port } = await deskBefore((_incoming, outgoing) => outgoing.writeHead(200, json).end(page))
    const response = await sendRaw(
      port,
      `GET ${CUSTOMERS} HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: br\r\n\r\n`,
    )
    const end = response.indexOf('\r\n\r\n')
    expect(response.slice(0, end).toLowerCase()).not.toContain('transfer-encoding')
    expect(brotliDecompressSync(Buffer.from(response.slice(end + 4), 'latin1')).equals(page)).toBe(true)
  })

  it('a change whose response breaks before anything could be sent gets an error that can be read', async () => {
    const { port } = await deskBefore((incoming, outgoing) => {
      incoming.resume()
      outgoing.writeHead(200, json)
      outgoing.write(`{"filler":"${'x'.repeat(2_000)}`, () => setImmediate(() => outgoing.destroy()))
    })
    const response = await sendRaw(
      port,
      `PUT ${PUSH}/9 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nConnection: close\r\n` +
        'Accept-Encoding: br\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    )
    expect(statusOf(response)).toBe(502)
    expect(response.toLowerCase()).not.toContain('content-encoding')
    expect(response).toContain('"canBeRetried":"Unknown"')
  })
})
