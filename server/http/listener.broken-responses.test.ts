import { createServer as createTcpServer, type Socket } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { createRequestHandler } from '../app/handler.ts'
import { closeGracefully, createNodeServer } from './node-server.ts'
import type { RequestRecord } from './request-log.ts'
import { COMPANY, DOWNLOAD, liveConfig, PUSH } from '../testing/handler-under-test.ts'
import { listen, rawGet, sendRaw, statusOf } from '../testing/sockets.ts'

/** A production server before an upstream that says the same bytes to everybody and then what `then` does. */
async function deskBefore(bytes: string, then: 'stays' | 'resets later' = 'stays') {
  let received = 0
  const upstream = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => {
      received += 1
      socket.write(bytes, 'latin1')
      if (then === 'resets later') setTimeout(() => socket.resetAndDestroy(), 400)
    })
  })
  const baseUrl = `http://127.0.0.1:${await listen(upstream)}`
  const config = { ...liveConfig, upstream: { mode: 'live' as const, baseUrl, apiKey: 'k'.repeat(40) } }
  const log: RequestRecord[] = []
  const server = createNodeServer(createRequestHandler(config), (record) => log.push(record))
  return { port: await listen(server), server, received: () => received, log }
}

const write = (port: number): string =>
  `PUT ${PUSH}/9 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nConnection: close\r\n` +
  'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'

const CHUNKED = '2\r\n{}\r\n0\r\n\r\n'
const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

/** Chromium sends a request again, a PUT too, upon silence on a kept connection and upon some statuses. */
describe('an answer that would make a browser send its write again', () => {
  it.each([
    [
      'that is not packed as it says',
      `${JSON_HEAD}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
      'stays',
    ],
    ['that stops after its head', `${JSON_HEAD}Content-Length: 200\r\n\r\n`, 'resets later'],
    [
      'that stops after some bytes',
      `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`,
      'resets later',
    ],
  ] as const)('%s becomes words, not silence', async (_, bytes, then) => {
    const { port, received } = await deskBefore(bytes, then)
    const response = await sendRaw(port, write(port))
    expect(statusOf(response)).toBe(502)
    expect(response).toContain('Check the change history')
    expect(response).toContain('"canBeRetried":"Unknown"')
    expect(received()).toBe(1)
  })

  it.each([
    [407, 502],
    [408, 504],
    [421, 502],
    [425, 502],
  ])('with status %i is passed on as %i, its message kept', async (status, passedOn) => {
    const { port } = await deskBefore(
      `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{"error":"why"}`,
    )
    const response = await sendRaw(port, write(port))
    expect(statusOf(response)).toBe(passedOn)
    expect(response).toContain('{"error":"why"}')
  })

  it.each([undefined, 'br', 'gzip'])(
    'keeps its head when the body breaks off in the same turn (%s accepted)',
    async (coding) => {
      const server = createNodeServer(
        async () => ({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: (sink) => ({
            pause: () => undefined,
            resume() {
              sink.data(Buffer.from('{"id":'))
              sink.fail(new Error('reset'))
            },
            cancel: () => undefined,
          }),
        }),
        () => undefined,
      )
      const port = await listen(server)
      const accepts = coding === undefined ? '' : `Accept-Encoding: ${coding}\r\n`
      const response = await sendRaw(port, rawGet('/api/companies', port, accepts))
      expect(statusOf(response)).toBe(200)
      expect(response).toContain('{"id":')
      // No chunk of length 0: the end of a body that ended well.
      expect(response).not.toMatch(/\r\n0\r\n\r\n$/)
    },
  )

  it('is given in words to a write that still waits when the desk is stopped', async () => {
    const { port, server, received } = await deskBefore('')
    const response = sendRaw(port, write(port))
    await vi.waitUntil(() => received() === 1)
    await closeGracefully(server, 10)
    expect(statusOf(await response)).toBe(504)
    expect(await response).toContain('Check the change history')
  })
})

describe('bytes nobody can read', () => {
  it('get no answer into the middle of a download', async () => {
    const { port, log } = await deskBefore(
      `HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n${'x'.repeat(200_000)}`,
      'resets later',
    )
    const download = rawGet(DOWNLOAD, port).replace('Connection: close\r\n', '')
    const response = await sendRaw(port, download, [200, 'NOT HTTP\r\n\r\n'])
    expect(response).toContain('xxxx')
    expect(response).not.toContain('400 Bad Request')
    expect(log.filter(({ status }) => status === 400)).toHaveLength(1)
  })

  it('do not take the place of the answer to a write before them', async () => {
    const { port, received } = await deskBefore(`${JSON_HEAD}Content-Length: 2\r\n\r\n{}`)
    const response = await sendRaw(
      port,
      `${write(port).replace('Connection: close\r\n', '')}NOT HTTP\r\n\r\n`,
    )
    expect(response.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200'])
    expect(received()).toBe(1)
  })

  it('behind a refused head are not taken for a request', async () => {
    const { port, received } = await deskBefore(`${JSON_HEAD}Content-Length: 2\r\n\r\n{}`)
    const odd = write(port)
      .replace('Connection: close\r\n', '')
      .replace(/Content-Length[^]*/, `Transfer-Encoding: gzip, chunked\r\n\r\n${CHUNKED}`)
    const response = await sendRaw(port, odd + rawGet(`/api/companies/${COMPANY}`, port))
    expect(response.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400'])
    expect(received()).toBe(0)
  })

  it.each([
    ['an unknown expectation', 'Expect: tea\r\nContent-Length: 2\r\n\r\n{}', 417],
    ['more headers than anybody sends', `${'X: y\r\n'.repeat(2_500)}\r\n`, 431],
    ['a coding before the chunks', `Transfer-Encoding: gzip, chunked\r\n\r\n${CHUNKED}`, 400],
    ['an empty coding', `Transfer-Encoding: ,chunked\r\n\r\n${CHUNKED}`, 400],
  ])('%s is refused with our headers and a line in the log', async (_, rest, status) => {
    const { port, received, log } = await deskBefore('')
    const response = await sendRaw(port, write(port).replace(/Content-Length[^]*/, rest))
    expect(statusOf(response)).toBe(status)
    expect(response).toContain('nosniff')
    expect(log.map((record) => record.status)).toEqual([status])
    expect(received()).toBe(0)
  })

  it('a request without a host is refused with our headers', async () => {
    const { port } = await deskBefore('')
    const response = await sendRaw(port, 'GET /api/companies HTTP/1.1\r\nConnection: close\r\n\r\n')
    expect(statusOf(response)).toBe(400)
    expect(response).toContain('nosniff')
  })
})

it('a success without content is not read to an end it may not have', async () => {
  const open = new Set<Socket>()
  const upstream = createTcpServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    const more = (): void => {
      while (!socket.destroyed) {
        if (!socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`)) return void socket.once('drain', more)
      }
    }
    socket.once('data', () => {
      socket.write('HTTP/1.1 205 Reset Content\r\nTransfer-Encoding: chunked\r\n\r\n')
      more()
    })
  })
  const baseUrl = `http://127.0.0.1:${await listen(upstream)}`
  const config = { ...liveConfig, upstream: { mode: 'live' as const, baseUrl, apiKey: 'k'.repeat(40) } }
  const port = await listen(createNodeServer(createRequestHandler(config), () => undefined))
  expect(statusOf(await sendRaw(port, rawGet(`/api/companies/${COMPANY}`, port)))).toBe(205)
  await vi.waitUntil(() => open.size === 0)
})
