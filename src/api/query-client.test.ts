import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { createQueryClient, retryDelayMs } from './query-client.ts'

type Details = Partial<ConstructorParameters<typeof ApiError>[0]>

const failure = (details: Details) => new ApiError({ kind: 'http', request: 'GET /', at: 0, ...details })

afterEach(() => vi.unstubAllGlobals())

/** How often a read is asked for when it fails like this each time. */
async function askedFor(error: Error, onLine = true): Promise<number> {
  vi.stubGlobal('navigator', { onLine })
  const client = createQueryClient()
  const retry = client.getDefaultOptions().queries?.retry ?? false
  const queryFn = vi.fn<() => Promise<never>>().mockRejectedValue(error)
  await expect(client.fetchQuery({ queryKey: ['read'], queryFn, retry, retryDelay: 0 })).rejects.toBe(error)
  return queryFn.mock.calls.length
}

describe('a read that fails', () => {
  test.each([408, 429, 500, 502, 503, 504])('with status %i is asked for three times', async (status) => {
    expect(await askedFor(failure({ status }))).toBe(3)
  })

  test.each([400, 401, 403, 404, 409, 501])('with status %i is not asked for again', async (status) => {
    expect(await askedFor(failure({ status }))).toBe(1)
  })

  test('without a connection is asked for again only while the browser says it is online', async () => {
    expect(await askedFor(failure({ kind: 'network' }))).toBe(3)
    expect(await askedFor(failure({ kind: 'network' }), false)).toBe(1)
  })

  test.each([
    ['that makes no sense', failure({ kind: 'malformed' })],
    ['that takes too long', failure({ kind: 'timeout' })],
    ['in this page', new TypeError('undefined is not a function')],
    ['that asks for a long wait', failure({ status: 429, retryAfterMs: 10_001 })],
  ])('%s is not asked for again', async (_how, error) => {
    expect(await askedFor(error)).toBe(1)
  })

  test('that asks for a short wait is asked for again', async () => {
    expect(await askedFor(failure({ status: 429, retryAfterMs: 10_000 }))).toBe(3)
  })
})

test.each([
  [0, 0, 375],
  [0, 1, 625],
  [1, 0.5, 1500],
  [2, 0.5, 4500],
])('attempt %i waits, with a chance of %d, %i ms', (attempt, random, ms) => {
  expect(retryDelayMs(attempt, new Error('odd'), random)).toBe(ms)
})

test('the wait is never shorter than what was asked for', () => {
  expect(retryDelayMs(0, failure({ status: 429, retryAfterMs: 7000 }), 1)).toBe(7000)
  expect(retryDelayMs(2, failure({ status: 429, retryAfterMs: 100 }), 0.5)).toBe(4500)
})
