import { expect, it } from 'vitest'
import { indexCost } from './index-cost.ts'

const quota = { limit: 2000, remaining: 1500, resetAt: undefined }

it.each([
  [0, 1],
  [1, 1],
  [5000, 1],
  [5001, 2],
  [10_000, 2],
  [100_000, 20],
])('%d customers take %d requests', (customers, requests) => {
  expect(indexCost(customers, quota)).toEqual({
    customers,
    requests,
    shareOfQuota: requests / 2000,
    isTooMany: false,
  })
})

it('isn’t known where Codat doesn’t say how many there are', () => {
  expect(indexCost(undefined, quota)).toMatchObject({ requests: undefined, isTooMany: false })
})

it('can be more than is left', () => {
  expect(indexCost(10_000, { ...quota, remaining: 1 }).isTooMany).toBe(true)
  expect(indexCost(10_000, { ...quota, remaining: 2 }).isTooMany).toBe(false)
  expect(indexCost(10_000, undefined).isTooMany).toBe(false)
})
