import { describe, expect, it } from 'vitest'
import {
  COMPANY,
  CUSTOMERS,
  handlerResponding,
  DOWNLOAD,
  fromPage,
  ORIGIN,
  PUSH,
  TEST_KEY,
} from '../testing/handler-under-test.ts'

const BASIC = Buffer.from(TEST_KEY).toString('base64')

/** Node wants this with a streamed body; the browser's types do not know it. */
const STREAMED = { duplex: 'half' }

const ok = (): Response => Response.json({ results: [] })

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

describe('what goes upstream', () => {
  it('is the path and query of Codat, without the prefix', async () => {
    const desk = handlerResponding(ok)
    await desk.handler(fromPage('GET', `${CUSTOMERS}?page=2&query=customerName~a+b`))
    const { pathname, search } = new URL(desk.received[0]?.url ?? '')
    expect(pathname + search).toBe(`/companies/${COMPANY}/data/customers?page=2&query=customerName~a%20b`)
  })

  it('carries headers of our own and none of the browser', async () => {
    const desk = handlerResponding(() => json(200, { pushOperationKey: 'x' }))
    await desk.handler(
      fromPage(
        'POST',
        PUSH,
        { customerName: 'Ada' },
        {
          authorization: 'Bearer stolen',
          cookie: 'session=1',
          'x-forwarded-for': '10.0.0.1',
          'x-forwarded-host': 'evil.example',
          'x-http-method-override': 'DELETE',
          forwarded: 'for=10.0.0.1',
          'accept-encoding': 'zstd',
          'accept-language': 'de',
          'if-none-match': '"x"',
          range: 'bytes=0-10',
          'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001',
          'user-agent': 'Mozilla',
        },
      ),
    )
    const [received] = desk.received
    expect(received?.method).toBe('POST')
    expect(Object.fromEntries(received?.headers ?? [])).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip',
      authorization: `Basic ${BASIC}`,
      'content-type': 'application/json',
      'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001',
      'user-agent': 'customer-desk',
      'x-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(await received?.text()).toBe('{"customerName":"Ada"}')
  })

  it('has an idempotency key only where Codat keeps one, and never a changed one', async () => {
    const desk = handlerResponding(ok)
    await desk.handler(
      fromPage('PUT', `${PUSH}/9`, {}, { 'idempotency-key': '7d9f0e0a-0000-4000-8000-000000000001' }),
    )
    expect(desk.received[0]?.headers.has('idempotency-key')).toBe(false)
    const refused = await desk.handler(fromPage('POST', PUSH, {}, { 'idempotency-key': 'a b' }))
    expect(refused.status).toBe(400)
    expect(desk.received).toHaveLength(1)
  })

  it('keeps the name for a download to itself', async () => {
    const desk = handlerResponding(() => new Response('bytes'))
    await desk.handler(fromPage('GET', `${DOWNLOAD}?filename=a.pdf`))
    expect(new URL(desk.received[0]?.url ?? '').search).toBe('')
    expect(desk.received[0]?.headers.get('accept')).toBe('application/octet-stream')
  })

  it('is nothing at all for a request that is refused', async () => {
    const desk = handlerResponding(ok)
    const refused: [number, Request][] = [
      [404, fromPage('GET', '/api/apiKeys')],
      [404, fromPage('GET', '/api')],
      [404, fromPage('GET', '/api/emulator/faults')],
      [405, fromPage('DELETE', '/api/companies')],
      [405, fromPage('HEAD', '/api/companies')],
      [405, fromPage('OPTIONS', '/api/companies')],
      [403, new Request(`${ORIGIN}/api/companies`, { headers: { host: 'evil.example' } })],
      [403, new Request(`${ORIGIN}/api/companies`, { headers: { 'sec-fetch-site': 'cross-site' } })],
      [
        403,
        new Request(`${ORIGIN}/api/companies`, {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example' },
        }),
      ],
      [400, fromPage('GET', '/api/companies?page=x')],
      [400, fromPage('GET', '/api/companies?x=1')],
      [400, fromPage('POST', PUSH)],
      [400, fromPage('POST', PUSH, '{"customerName":')],
      [400, fromPage('POST', `/api/companies/${COMPANY}/data/queue/customers`, {})],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'text/plain' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'application/x-www-form-urlencoded' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'text/plain; x=application/json' })],
      [415, fromPage('POST', PUSH, '{}', { 'content-type': 'multipart/form-data; boundary=x' })],
      [413, fromPage('POST', PUSH, JSON.stringify({ customerName: 'x'.repeat(1024 * 1024) }))],
    ]
    for (const [status, request] of refused) {
      const response = await desk.handler(request)
      expect([request.method, request.url, response.status]).toEqual([request.method, request.url, status])
      expect(await response.json()).toMatchObject({
        statusCode: status,
        service: 'Desk',
        canBeRetried: 'False',
      })
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
    }
    expect(desk.received).toHaveLength(0)
  })

  it('is nothing when a write breaks off in the middle of its body', async () => {
    const desk = handlerResponding(ok)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"customerName":"A"}'))
      },
      pull: (controller) => controller.error(new Error('gone')),
    })
    const request = new Request(`${ORIGIN}${PUSH}`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body,
      ...STREAMED,
    })
    expect((await desk.handler(request)).status).toBe(400)
    expect(desk.received).toHaveLength(0)
  })
})
