import { describe, expect, test } from 'vitest'
import { isBackgroundPaused, isLow, readQuota } from './quota.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const HOUR = 60 * 60_000
const headers = (limit: string, remaining: string, reset?: string) =>
  new Headers({
    'X-Rate-Limit-Limit': limit,
    'X-Rate-Limit-Remaining': remaining,
    ...(reset !== undefined && { 'X-Rate-Limit-Reset': reset }),
  })

describe('the allowance of a day', () => {
  test('is read from the headers of a response', () => {
    expect(readQuota(headers('1000', '0'), NOON)).toEqual({ limit: 1000, remaining: 0, resetAt: undefined })
  })

  test.each([
    ['0', '0'],
    ['many', '5'],
    ['1000', ''],
    ['1000', '-1'],
  ])('is unknown when the headers say %j and %j', (limit, remaining) => {
    expect(readQuota(headers(limit, remaining), NOON)).toBeUndefined()
  })

  test('is unknown without headers', () => {
    expect(readQuota(new Headers(), NOON)).toBeUndefined()
  })

  test.each([
    ['3600', NOON + HOUR],
    ['3629', NOON + HOUR],
    ['2026-11-23T13:00:00Z', NOON + HOUR],
    ['2026-11-23T11:00:00Z', undefined],
    ['172800', NOON + 48 * HOUR],
    ['172801', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('is full again at a time that %j makes sense of', (reset, expected) => {
    expect(readQuota(headers('1000', '10', reset), NOON)?.resetAt).toBe(expected)
  })
})

test.each([
  [100, false, false],
  [99, true, false],
  [50, true, false],
  [49, true, true],
  [0, true, true],
])('with %i of 1000 left it is low: %s, and background work rests: %s', (remaining, low, paused) => {
  const quota = { limit: 1000, remaining, resetAt: undefined }
  expect(isLow(quota)).toBe(low)
  expect(isBackgroundPaused(quota)).toBe(paused)
})

test('nothing rests while nothing is known of the allowance', () => {
  expect(isBackgroundPaused()).toBe(false)
})
