import { describe, expect, it } from 'vitest'
import { logNothing } from './request-log.ts'
import { createNodeServer } from './node-server.ts'
import { COMPANY, CUSTOMERS, handlerResponding, PUSH } from '../testing/handler-under-test.ts'
import { listen, rawGet, sendRaw, statusOf } from '../testing/sockets.ts'

/** A desk on a socket in front of an upstream that answers everything with an empty list. */
async function deskOnSocket() {
  const desk = handlerResponding(() => Response.json({ results: [] }))
  const port = await listen(createNodeServer(desk.requestHandler, logNothing))
  return { ...desk, port }
}

function write(port: number, headers: string, body: string): string {
  return (
    `POST ${PUSH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nConnection: close\r\n` +
    `Content-Type: application/json\r\n${headers}\r\n${body}`
  )
}

describe('requests as they come over the wire', () => {
  it.each([
    ['/api/companies/../companies'],
    ['/api/./companies'],
    ['/api/%2e%2e/api/companies'],
    ['/api/x/%2E%2e/companies'],
    ['/api//companies'],
    ['//evil.example/api/companies'],
    ['http://evil.example/api/companies'],
    ['http://127.0.0.1/api/companies'],
    ['/api\\companies'],
    ['/api/companies\\..\\..\\x'],
    [`${CUSTOMERS}/..%2f..%2f..%2fcompanies`],
    [`${CUSTOMERS}/%2e%2e%2f%2e%2e`],
    [`${CUSTOMERS}/%252e%252e%252fx`],
    [`${CUSTOMERS}/..`],
    [`${CUSTOMERS}/../customers`],
    ['/api/companies%00'],
    ['/api/companies#x'],
    ['/API/companies'],
    ['/%61pi/companies'],
    ['/api/companies/'],
    ['/api/compa%6eies'],
    ['*'],
  ])('%s reaches no upstream', async (target) => {
    const { port, received } = await deskOnSocket()
    const response = await sendRaw(port, rawGet(target, port))
    expect(statusOf(response)).toBeGreaterThanOrEqual(400)
    expect(statusOf(response)).toBeLessThan(500)
    expect(received).toHaveLength(0)
  })

  it('an odd but honest customer id arrives as it was sent', async () => {
    const { port, received } = await deskOnSocket()
    const response = await sendRaw(port, rawGet(`${CUSTOMERS}/a%2Fb%3Fc%23d%25%2e`, port))
    expect(statusOf(response)).toBe(200)
    expect(received.map((request) => new URL(request.url).pathname)).toEqual([
      `/companies/${COMPANY}/data/customers/a%2Fb%3Fc%23d%25.`,
    ])
  })

  it('a well-framed write passes', async () => {
    const { port, received } = await deskOnSocket()
    expect(statusOf(await sendRaw(port, write(port, 'Content-Length: 2\r\n', '{}')))).toBe(200)
    expect(
      statusOf(await sendRaw(port, write(port, 'Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'))),
    ).toBe(200)
    expect(received).toHaveLength(2)
  })

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n', '{}x'],
    ['a length twice', 'Content-Length: 2\r\nContent-Length: 2\r\n', '{}'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'],
    ['an unknown coding', 'Transfer-Encoding: xchunked\r\n', '2\r\n{}\r\n0\r\n\r\n'],
    ['a coding in a line fold', 'Transfer-Encoding:\r\n chunked\r\nContent-Length: 2\r\n', '{}'],
    ['a negative length', 'Content-Length: -2\r\n', '{}'],
    ['a length with a sign', 'Content-Length: +2\r\n', '{}'],
    ['a space before the colon', 'Content-Length : 2\r\n', '{}'],
    ['a bare line feed', 'X-A: 1\nContent-Length: 2\r\n', '{}'],
    ['a null byte in a header', 'X-A: 1\0\r\nContent-Length: 2\r\n', '{}'],
    ['two hosts', 'Host: evil.example\r\nContent-Length: 2\r\n', '{}'],
    ['two origins', 'Origin: https://evil.example\r\nContent-Length: 2\r\n', '{}'],
    ['two content types', 'Content-Type: text/plain\r\nContent-Length: 2\r\n', '{}'],
  ])('a write with %s reaches no upstream', async (_, headers, body) => {
    const { port, received } = await deskOnSocket()
    const status = statusOf(await sendRaw(port, write(port, headers, body)))
    expect(status === 400 || status === 0).toBe(true)
    expect(received).toHaveLength(0)
  })

  it('a read with a body is refused', async () => {
    const { port, received } = await deskOnSocket()
    const response = await sendRaw(port, `${rawGet('/api/companies', port, 'Content-Length: 2\r\n')}{}`)
    expect(statusOf(response)).toBe(400)
    expect(received).toHaveLength(0)
  })

  it.each([
    '',
    'Host: \r\n',
    'Host: a b\r\n',
    'Host: evil.example/x\r\n',
    'Host: x:99999\r\n',
    'Host: user@127.0.0.1\r\n',
    'Host: evil.example\r\n',
  ])('a request under the host line %j reaches no upstream', async (host) => {
    const { port, received } = await deskOnSocket()
    const status = statusOf(
      await sendRaw(port, `GET /api/companies HTTP/1.1\r\n${host}Connection: close\r\n\r\n`),
    )
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(received).toHaveLength(0)
  })

  it.each(['TRACE', 'OPTIONS', 'PROPFIND', 'M-SEARCH'])('%s reaches no upstream', async (method) => {
    const { port, received } = await deskOnSocket()
    const response = await sendRaw(port, rawGet('/api/companies', port).replace('GET', method))
    expect(statusOf(response)).toBeGreaterThanOrEqual(400)
    expect(statusOf(response)).toBeLessThan(500)
    expect(received).toHaveLength(0)
  })

  it('a client that sends too much gets to read why', async () => {
    const { port, received } = await deskOnSocket()
    const body = JSON.stringify({ customerName: 'x'.repeat(3 * 1024 * 1024) })
    const response = await sendRaw(port, write(port, `Content-Length: ${body.length}\r\n`, body))
    expect(statusOf(response)).toBe(413)
    expect(response).toContain('larger than 1024 KiB')
    expect(received).toHaveLength(0)
  })
})
