import { describe, expect, it } from 'vitest'
import { createRequestHandler } from '../app/handler.ts'
import { toFetchHandler } from '../http/fetch-adapter.ts'
import { COMPANY, CUSTOMERS, fromPage, liveConfig } from '../testing/handler-under-test.ts'
import { HttpError } from '../http/errors.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
import { createLimiter } from './limiter.ts'

const NO_LIMITS = { perUser: undefined, total: undefined, perCompany: 10 }

function refusalOf(run: () => void): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

describe('how often somebody may ask', () => {
  it('is bounded for each person, with the time to wait', () => {
    let now = 0
    const limiter = createLimiter({ ...NO_LIMITS, perUser: 60 }, { now: () => now })
    for (let count = 0; count < 15; count += 1) limiter.admit('ada')
    expect(refusalOf(() => limiter.admit('ada'))).toMatchObject({
      status: 429,
      deskCode: 'rate',
      headers: { 'retry-after': '1' },
      canBeRetried: 'True',
    })
    limiter.admit('grace')
    now += 1_000
    limiter.admit('ada')
    expect(refusalOf(() => limiter.admit('ada'))).toBeDefined()
  })

  it('is bounded for all together', () => {
    const limiter = createLimiter({ ...NO_LIMITS, total: 8 }, { now: () => 0 })
    limiter.admit('ada')
    limiter.admit('grace')
    expect(refusalOf(() => limiter.admit('joan'))).toMatchObject({
      status: 429,
      headers: { 'retry-after': '8' },
    })
  })

  it.each([
    [{ 'retry-after': '30' }, '30'],
    [{ 'x-rate-limit-reset': new Date(45_000).toUTCString() }, '45'],
    [{ 'x-rate-limit-reset': 'tomorrow' }, undefined],
    [{ 'retry-after': '86400' }, '60'],
    [{}, undefined],
  ])('is nothing while the quota of the day is used up: %o', (headers, wait) => {
    let now = 0
    const limiter = createLimiter(NO_LIMITS, { now: () => now })
    limiter.recordResponse({
      status: 429,
      headers: { 'x-rate-limit-remaining': '0', ...headers },
      body: undefined,
    })
    const error = refusalOf(() => limiter.admit('ada'))
    const listeners = error instanceof HttpError ? [error.deskCode, error.headers['retry-after']] : undefined
    expect(listeners).toEqual(wait === undefined ? undefined : ['quota', wait])
    now += 60_000
    expect(refusalOf(() => limiter.admit('ada'))).toBeUndefined()
  })

  it('is not held back by a 429 that is about something else', () => {
    const limiter = createLimiter(NO_LIMITS)
    limiter.recordResponse({
      status: 429,
      headers: { 'retry-after': '30', 'x-rate-limit-remaining': '5' },
      body: undefined,
    })
    limiter.recordResponse({ status: 200, headers: { 'x-rate-limit-remaining': '0' }, body: undefined })
    expect(refusalOf(() => limiter.admit('ada'))).toBeUndefined()
    expect(limiter.state.quotaRemaining).toBe(0)
  })
})

describe('a company', () => {
  it('is asked ten things at a time; what is too much is a 503 that says when', async () => {
    let running = 0
    let peak = 0
    const waiting: (() => void)[] = []
    const requestHandler = createRequestHandler(liveConfig, () => {
      running += 1
      peak = Math.max(peak, running)
      return new Promise<UpstreamResponse>((resolve) => {
        waiting.push(() => {
          running -= 1
          resolve({
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: Buffer.from('{}'),
          })
        })
      })
    })
    const handler = toFetchHandler(requestHandler)
    const received = Array.from({ length: 450 }, () => handler(fromPage('GET', CUSTOMERS)))
    const other = handler(fromPage('GET', CUSTOMERS.replace(COMPANY, COMPANY.replace('1', '2'))))
    const all = Promise.all([...received, other])
    for (let turn = 0; turn < 500; turn += 1) {
      waiting.shift()?.()
      await new Promise(setImmediate)
    }
    const statuses = (await all).map(({ status }) => status)
    expect(peak).toBe(11)
    expect(statuses.filter((status) => status === 200)).toHaveLength(411)
    expect(statuses.filter((status) => status === 503)).toHaveLength(40)
  })

  it('gives up a wait that is too long, with nothing sent', async () => {
    let received = 0
    const requestHandler = createRequestHandler(
      liveConfig,
      () => {
        received += 1
        return new Promise(() => undefined)
      },
      { limiter: createLimiter({ ...NO_LIMITS, perCompany: 1 }, { waitMs: 1 }) },
    )
    const handler = toFetchHandler(requestHandler)
    void handler(fromPage('GET', CUSTOMERS))
    const response = await handler(fromPage('GET', CUSTOMERS))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.json()).toMatchObject({ deskCode: 'busy', canBeRetried: 'True' })
    expect(received).toBe(1)
  })
})
