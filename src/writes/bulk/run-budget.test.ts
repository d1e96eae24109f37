import fc from 'fast-check'
import { expect, it } from 'vitest'
import { requestsFor, requestsLeft, rowsThatFit } from './run-budget.ts'

const quotaOf = (limit: number, remaining: number) => ({ limit, remaining, resetAt: undefined })

it('a run takes at most 1.2 requests a row and 50 more', () => {
  for (const rows of [1, 10, 25, 100, 1000, 10_000])
    expect(requestsFor(rows)).toBeLessThanOrEqual(1.2 * rows + 51)
})

it('leaves a twentieth of the day to others', () => {
  expect(requestsLeft(quotaOf(1000, 400))).toBe(350)
  expect(requestsLeft(quotaOf(1000, 20))).toBe(0)
  expect(requestsLeft(undefined)).toBeUndefined()
})

it('says how many rows fit, and no more', () => {
  expect(rowsThatFit(1000, quotaOf(2000, 2000))).toBe(1000)
  expect(rowsThatFit(1000, undefined)).toBe(1000)
  expect(rowsThatFit(1000, quotaOf(1000, 60))).toBe(0)
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (rows, limit, remaining) => {
      const quota = quotaOf(limit, remaining)
      const fitting = rowsThatFit(rows, quota)
      expect(fitting).toBeLessThanOrEqual(rows)
      const left = requestsLeft(quota) ?? 0
      expect(fitting === 0 || requestsFor(fitting) <= left).toBe(true)
      expect(fitting === rows || requestsFor(fitting + 1) > left).toBe(true)
    }),
  )
})
