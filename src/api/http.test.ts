import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { appStatus, updateAppStatus } from './app-status.ts'
import { parseRetryAfter, request, requestDesk, toHttpError } from './http.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ hasSessionEnded: undefined, viewOnly: undefined })
})

const schema = z.object({ name: z.string() })
const headers = { 'X-Request-Id': 'request-1' }

/** What is sent, and a response to it. */
function respondWith(response: () => Response | Promise<Response>) {
  const sent: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return Promise.resolve(response())
  })
  return sent
}

describe('a request', () => {
  test('to the API goes through the server and comes back parsed', async () => {
    const sent = respondWith(() => Response.json({ name: 'Acme', more: 1 }))
    expect(await request('/companies', { schema })).toEqual({ name: 'Acme' })
    expect(sent).toMatchObject([
      { url: '/api/companies', init: { method: 'GET', headers: { Accept: 'application/json' } } },
    ])
  })

  test('about Customer Desk itself has no such prefix', async () => {
    const sent = respondWith(() => Response.json({ name: 'Kim' }))
    await requestDesk('/session', { schema })
    expect(sent[0]?.url).toBe('/session')
  })

  test('with a body is JSON, with the headers it is given', async () => {
    const sent = respondWith(() => Response.json({ name: 'Acme' }))
    await request('/push', {
      schema,
      method: 'POST',
      body: { a: 1 },
      headers: { 'Idempotency-Key': 'key-1' },
    })
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-1' },
    })
  })

  test('may have nothing in its response', async () => {
    respondWith(() => new Response(null, { status: 204 }))
    expect(await request('/nothing', { schema: z.optional(schema) })).toBeUndefined()
  })
})

const failing = (response: () => Response | Promise<Response>, signal?: AbortSignal) => {
  respondWith(response)
  return request('/companies/a?q=secret', { schema, signal })
}

const errorOf = async (body: string, init: ResponseInit) =>
  (await toHttpError(new Response(body, init), 'GET /companies')).details

describe('a request that fails', () => {
  test.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['something else', '{"name": 7}'],
  ])('because there is %s in it is malformed', async (_what, text) => {
    await expect(failing(() => new Response(text, { headers }))).rejects.toMatchObject({
      details: { kind: 'malformed', correlationId: 'request-1', request: 'GET /companies/a' },
    })
  })

  test('because the connection is lost says so, and not what was asked', async () => {
    await expect(failing(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      details: { kind: 'network', request: 'GET /companies/a' },
    })
  })

  test('because it takes too long says so', async () => {
    await expect(failing(() => Promise.reject(new DOMException('', 'TimeoutError')))).rejects.toMatchObject({
      details: { kind: 'timeout' },
    })
  })

  test('halfway through the response is lost too', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('cut')) })
    await expect(failing(() => new Response(body))).rejects.toMatchObject({ details: { kind: 'network' } })
  })

  test('because nobody waits for it any more is an abort, and no error of the API', async () => {
    const aborted = new DOMException('', 'AbortError')
    await expect(failing(() => Promise.reject(aborted), AbortSignal.abort())).rejects.toBe(aborted)
  })
})

describe('an error response', () => {
  test('keeps what Codat said, with the status of HTTP', async () => {
    const body = {
      statusCode: 500,
      error: 'Not found',
      service: 'PublicApi',
      correlationId: 'correlation-1',
      validation: { errors: [{ itemId: 'a', message: 'b' }], warnings: null },
    }
    expect(await errorOf(JSON.stringify(body), { status: 404, headers })).toMatchObject({
      status: 404,
      codatError: 'Not found',
      service: 'PublicApi',
      correlationId: 'correlation-1',
      validation: { errors: [{ itemId: 'a', message: 'b' }], warnings: [] },
    })
  })

  test.each(['', '<html>', '"text"', '{"error": 7}'])('of %j is known by its status', async (body) => {
    expect(await errorOf(body, { status: 502, headers })).toMatchObject({
      status: 502,
      codatError: undefined,
      correlationId: 'request-1',
    })
  })

  test('has a reason of our own server only when it is a known one', async () => {
    expect((await errorOf('{"deskCode": "viewer"}', { status: 403 })).deskCode).toBe('viewer')
    expect((await errorOf('{"deskCode": "odd"}', { status: 403 })).deskCode).toBeUndefined()
  })

  test('that says nobody is signed in is known to the whole page', async () => {
    expect(appStatus().hasSessionEnded).toBeUndefined()
    await errorOf('{"deskCode": "session"}', { status: 401 })
    expect(appStatus().hasSessionEnded).toBe(true)
  })

  test('for lack of access is known to the whole page, and for any other reason is not', async () => {
    for (const deskCode of ['rate', 'quota', 'busy'])
      await errorOf(JSON.stringify({ deskCode }), { status: 429 })
    expect(appStatus().viewOnly).toBeUndefined()
    await errorOf('{"deskCode": "read-only"}', { status: 403 })
    expect(appStatus().viewOnly).toBe('read-only')
  })
})

test.each([
  ['5', 5000],
  ['0', 0],
  ['-5', 0],
  ['Mon, 23 Nov 2026 12:00:05 GMT', 5000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  [' ', undefined],
  [null, undefined],
])('Retry-After %j is a wait of %s ms', (value, ms) => {
  expect(parseRetryAfter(value, Date.UTC(2026, 10, 23, 12))).toBe(ms)
})
