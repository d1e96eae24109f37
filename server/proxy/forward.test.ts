import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toHttpRequest } from '../http/fetch-adapter.ts'
import { MAYBE_SENT } from '../http/messages.ts'
import type { UpstreamCall, UpstreamRequest, UpstreamResponse } from '../http/upstream.ts'
import { createLimiter } from '../limits/limiter.ts'
import { COMPANY, CUSTOMERS, DOWNLOAD, fromPage, PUSH, TEST_KEY } from '../testing/handler-under-test.ts'
import { forward, type Exchange, type Forwarding } from './forward.ts'
import { createKeyScan } from './key-scan.ts'
import { createMatcher } from './match.ts'
import { CODAT_ROUTES } from './routes.ts'
import { UpstreamFailure } from './upstream-failure.ts'

const match = createMatcher(CODAT_ROUTES)
const HEAD_MS = 2000

const json = (body: string, more: Partial<UpstreamResponse> = {}): UpstreamResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(body),
  ...more,
})

/** Forwards one request of our page to an upstream made for the test. */
function forwarded(request: Request, upstream: UpstreamCall, more: Partial<Forwarding> = {}) {
  const { pathname, search } = new URL(request.url)
  const received: UpstreamRequest[] = []
  const ended: string[] = []
  const limiter = createLimiter({ perUser: undefined, total: undefined, perCompany: 10 })
  const exchange: Exchange = {
    requestId: 'id-1',
    person: 'ada',
    facts: { requestId: 'id-1', method: request.method, route: 'test', status: 0, ms: 0 },
    onEnd: (outcome) => ended.push(outcome),
  }
  const response = forward(
    match(request.method, pathname.slice('/api'.length)),
    toHttpRequest(request),
    search,
    exchange,
    {
      upstream(outgoing) {
        received.push(outgoing)
        return upstream(outgoing)
      },
      authorization: 'Basic a2V5',
      scan: createKeyScan(TEST_KEY),
      timeouts: { headMs: HEAD_MS, idleMs: 1000 },
      limiter,
      ...more,
    },
  )
  return { response, received, ended, facts: exchange.facts, limiter }
}

const reading = () => fromPage('GET', CUSTOMERS)
const writing = () => fromPage('POST', PUSH, { customerName: 'Acme' })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('a request that is forwarded', () => {
  it('goes upstream once, spelled by us', async () => {
    const request = fromPage('GET', `${CUSTOMERS}?page=2&query=name~a%26b`)
    const { response, received } = forwarded(request, async () => json('{}'))
    await response
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'GET',
      path: `/companies/${COMPANY}/data/customers?page=2&query=name~a%26b`,
      headers: { authorization: 'Basic a2V5', 'x-correlation-id': 'id-1' },
      body: undefined,
    })
  })

  it('keeps the file name of a download from Codat and gives it to the browser', async () => {
    const { response, received } = forwarded(fromPage('GET', `${DOWNLOAD}?filename=a.pdf`), async () =>
      json('bytes'),
    )
    expect((await response).headers['content-disposition']).toContain('filename="a.pdf"')
    expect(received[0]?.path).toMatch(/\/download$/)
  })

  it('is cancelled if the client disconnects', async () => {
    const client = new AbortController()
    const request = new Request(reading(), { signal: client.signal })
    const { response, received } = forwarded(request, async () => json('{}'))
    await response
    expect(received[0]?.cancellation.isCancelled).toBe(false)
    client.abort()
    expect(received[0]?.cancellation.isCancelled).toBe(true)
  })

  it('leaves what an interceptor makes of it', async () => {
    const intercepted = { status: 503, headers: {}, body: undefined }
    const { response, received } = forwarded(reading(), async () => json('{}'), {
      intercept: async () => intercepted,
    })
    expect(await response).toBe(intercepted)
    expect(received).toEqual([])
  })
})

describe('a response that is passed on', () => {
  it('has its bytes and length, and the log learns its status and correlation ID', async () => {
    const { response, ended, facts } = forwarded(reading(), async () =>
      json('{"a":1}', { headers: { 'content-type': 'application/json', 'x-correlation-id': 'c-1' } }),
    )
    const { status, headers, body } = await response
    expect(status).toBe(200)
    expect(headers['content-length']).toBe('7')
    expect(String(body)).toBe('{"a":1}')
    expect(ended).toEqual(['complete'])
    expect(facts).toMatchObject({ status: 200, correlationId: 'c-1' })
  })

  it('is a 204 without a body', async () => {
    const { response } = forwarded(reading(), async () => ({ status: 200, headers: {}, body: undefined }))
    expect(await response).toMatchObject({ status: 204, body: undefined })
  })

  it('frees its slot and teaches the limiter what is left of the quota', async () => {
    const headers = { 'content-type': 'application/json', 'x-rate-limit-remaining': '41' }
    const { response, limiter } = forwarded(reading(), async () => json('{}', { headers }))
    await response
    expect(limiter.state).toEqual({ running: 0, waiting: 0, quotaRemaining: 41 })
  })
})

describe('a response that is not passed on', () => {
  it.each([
    ['a redirect', json('', { status: 302 }), 'redirected'],
    ['a status below 200', json('', { status: 199 }), 'redirected'],
    ['a part', json('{}', { status: 206 }), 'only part'],
    ['a page instead of JSON', json('<h1>', { headers: { 'content-type': 'text/html' } }), "isn't JSON"],
    ['a body that repeats the key', json(`"${TEST_KEY}"`), "can't pass on"],
  ])('is a 502: %s', async (_, upstream, message) => {
    const read = forwarded(reading(), async () => upstream)
    await expect(read.response).rejects.toMatchObject({
      status: 502,
      canBeRetried: 'Unknown',
      message: expect.stringContaining(message),
    })
  })

  it('leaves open whether a change was carried out', async () => {
    const { response } = forwarded(writing(), async () => json('', { status: 302 }))
    await expect(response).rejects.toThrow(MAYBE_SENT)
  })
})

describe('an upstream that does not respond', () => {
  it('is a 504 after the wait, and the request is cancelled', async () => {
    const { response, received } = forwarded(writing(), () => new Promise(() => undefined))
    const caught = response.catch((error: unknown) => error)
    await vi.waitFor(() => expect(received).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(HEAD_MS)
    expect(await caught).toMatchObject({
      status: 504,
      canBeRetried: 'Unknown',
      message: `Codat didn't respond within 2 seconds. ${MAYBE_SENT}`,
    })
    expect(received[0]?.cancellation.isCancelled).toBe(true)
  })

  it.each([
    ['was never reached', false, { status: 502, canBeRetried: 'True' }],
    ['broke off, perhaps after the request', true, { status: 502, canBeRetried: 'Unknown' }],
  ])('is a 502 if it %s', async (_, sent, expected) => {
    const failure = new UpstreamFailure(new Error('reset'), { sent, reused: false })
    const { response, limiter } = forwarded(writing(), () => Promise.reject(failure))
    await expect(response).rejects.toMatchObject(expected)
    expect(limiter.state.running).toBe(0)
  })
})
