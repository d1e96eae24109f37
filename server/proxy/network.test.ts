import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { listen } from '../testing/sockets.ts'
import type { Upstream } from '../http/upstream.ts'
import { networkAsFetch } from '../testing/network-as-fetch.ts'
import { UpstreamFailure } from './upstream-failure.ts'

async function upstreamOn(listener: RequestListener): Promise<Upstream> {
  return networkAsFetch(`http://127.0.0.1:${await listen(createServer(listener))}`)
}

function request(path: string, init: RequestInit = {}): Request {
  return new Request(`http://upstream.invalid${path}`, init)
}

describe('the upstream over the network', () => {
  it('asks exactly the given path below the prefix of the base address', async () => {
    const received: string[] = []
    const server = createServer((incoming, outgoing) => {
      received.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`)
      outgoing.end('{}')
    })
    const upstream = networkAsFetch(`http://127.0.0.1:${await listen(server)}/codat/v1`)
    await (await upstream(request('/companies/1/data/customers/a%2Fb%3Fc%23d%25?query=a%20b'))).text()
    expect(received).toEqual(['GET /codat/v1/companies/1/data/customers/a%2Fb%3Fc%23d%25?query=a%20b'])
  })

  it('sends a write whole, with its length, on a connection of its own', async () => {
    const seen: (string | undefined)[][] = []
    const upstream = await upstreamOn((incoming, outgoing) => {
      seen.push([
        incoming.headers['content-length'],
        incoming.headers['transfer-encoding'],
        incoming.headers.connection,
      ])
      incoming.pipe(outgoing)
    })
    const response = await upstream(request('/push', { method: 'POST', body: '{"a":1}' }))
    expect(await response.text()).toBe('{"a":1}')
    await (await upstream(request('/refresh', { method: 'POST' }))).text()
    expect(seen).toEqual([
      ['7', undefined, 'close'],
      ['0', undefined, 'close'],
    ])
  })

  it('does not follow a redirect', async () => {
    let contacts = 0
    const trap = await listen(createServer(() => (contacts += 1)))
    const upstream = await upstreamOn((_, outgoing) => {
      outgoing.writeHead(307, { location: `http://127.0.0.1:${trap}/` }).end()
    })
    expect((await upstream(request('/companies'))).status).toBe(307)
    expect(contacts).toBe(0)
  })

  it('decodes a compressed body and drops the length of its compressed form', async () => {
    const upstream = await upstreamOn((_, outgoing) => {
      const body = gzipSync('{"results":[]}')
      outgoing.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body)
    })
    const response = await upstream(request('/companies'))
    expect(await response.text()).toBe('{"results":[]}')
    expect(response.headers.has('content-encoding')).toBe(false)
    expect(response.headers.has('content-length')).toBe(false)
  })

  it.each([
    [
      'a compressed body that stops early',
      { 'content-encoding': 'gzip' },
      gzipSync('x'.repeat(10_000)).subarray(0, 20),
    ],
    ['a compressed body that is none', { 'content-encoding': 'gzip' }, Buffer.from('not gzip at all')],
  ])('reports %s', async (_, headers, body) => {
    const upstream = await upstreamOn((_incoming, outgoing) => {
      outgoing.writeHead(200, headers).end(body)
    })
    const response = await upstream(request('/companies'))
    await expect(response.text()).rejects.toThrow(/unexpected end|incorrect header/)
  })

  it.each([
    [
      'an encoding nobody asked for',
      'HTTP/1.1 200 OK\r\ncontent-encoding: zstd\r\ncontent-length: 0\r\n\r\n',
    ],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x-filler: 0123456789\r\n'.repeat(10_000)}\r\n`],
    ['a status that is none', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
    ['nothing', ''],
  ])('fails on %s', async (_, response) => {
    const port = await listen(createTcpServer((socket) => socket.on('error', () => undefined).end(response)))
    const upstream = networkAsFetch(`http://127.0.0.1:${port}`)
    await expect(upstream(request('/companies'))).rejects.toMatchObject({
      name: 'UpstreamFailure',
      sent: true,
    })
  })

  it('knows that nothing was sent when there is nobody', async () => {
    const gone = createTcpServer()
    const port = await listen(gone)
    gone.close()
    await once(gone, 'close')
    const asking = networkAsFetch(`http://127.0.0.1:${port}`)(
      request('/push', { method: 'POST', body: '{}' }),
    )
    await expect(asking).rejects.toMatchObject({ name: 'UpstreamFailure', sent: false })
  })

  it('repeats a read once when the kept connection was dead, and never a write', async () => {
    const received: string[] = []
    // Answers the first request of a connection, drops the connection at the second.
    const server = createServer((incoming, outgoing) => {
      received.push(incoming.method ?? '')
      if (isSecondOn(incoming)) incoming.socket.destroy()
      else outgoing.end('{}')
    })
    const upstream = networkAsFetch(`http://127.0.0.1:${await listen(server)}`)
    await (await upstream(request('/a'))).text()
    // A connection is free for others one turn after its answer.
    await new Promise(setImmediate)
    expect(await (await upstream(request('/b'))).text()).toBe('{}')
    expect(received).toEqual(['GET', 'GET', 'GET'])
    await (await upstream(request('/c', { method: 'PUT', body: '{}' }))).text()
    expect(received).toEqual(['GET', 'GET', 'GET', 'PUT'])
  })

  it.each(['GET', 'PUT', 'POST'])('sends a %s once when a fresh connection breaks', async (method) => {
    let received = 0
    const upstream = await upstreamOn((incoming) => {
      received += 1
      incoming.socket.destroy()
    })
    const init = method === 'GET' ? {} : { method, body: '{}' }
    await expect(upstream(request('/a', init))).rejects.toBeInstanceOf(UpstreamFailure)
    expect(received).toBe(1)
  })

  it('closes its connection when the request is given up, before the answer and within it', async () => {
    const closed: Promise<unknown>[] = []
    const upstream = await upstreamOn((incoming, outgoing) => {
      closed.push(once(incoming.socket, 'close'))
      if (incoming.url === '/started') outgoing.write('{"results":[')
    })
    const waiting = new AbortController()
    const silent = upstream(request('/silent', { signal: waiting.signal }))
    const response = await upstream(request('/started'))
    waiting.abort()
    await expect(silent).rejects.toBeInstanceOf(UpstreamFailure)
    await response.body?.cancel()
    await Promise.all(closed)
    expect(closed).toHaveLength(2)
  })
})

const served = new WeakMap<object, number>()

function isSecondOn(incoming: IncomingMessage): boolean {
  const count = (served.get(incoming.socket) ?? 0) + 1
  served.set(incoming.socket, count)
  return count === 2
}
