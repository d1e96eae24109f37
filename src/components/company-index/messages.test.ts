import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { indexCost } from './index-cost.ts'
import { costMessage, differenceMessage, progressMessage, readingFailure } from './messages.ts'

const quota = { limit: 2000, remaining: 1500, resetAt: undefined }

describe('the cost', () => {
  it.each([
    [10_000, '10,000 customers: 2 requests to Codat, 0.1% of today’s quota.'],
    [100_000, '100,000 customers: 20 requests to Codat, 1% of today’s quota.'],
    [5000, '5,000 customers: 1 request to Codat, 0.05% of today’s quota.'],
    [0, '0 customers: 1 request to Codat, 0.05% of today’s quota.'],
  ])('of %d customers is said before', (customers, message) => {
    expect(costMessage(indexCost(customers, quota))).toBe(message)
  })

  it('is said as far as it is known', () => {
    expect(costMessage(indexCost(1, undefined))).toBe('1 customer: 1 request to Codat.')
    expect(costMessage(indexCost(undefined, quota))).toContain('doesn’t say how many')
  })
})

it('says how far the reading is', () => {
  expect(progressMessage({ step: 'reading', done: 5000, total: 10_000, requests: 1 })).toBe(
    '5,000 of 10,000 customers read, 1 request',
  )
  expect(progressMessage({ step: 'reading', done: 0, total: undefined, requests: 0 })).toBe(
    '0 customers read',
  )
})

it('says when Codat has another number of customers', () => {
  const ready = { step: 'ready', unreadable: 0, builtAt: 0, version: 1, refresh: { step: 'idle' } } as const
  expect(differenceMessage({ ...ready, count: 9, total: 9 })).toBeUndefined()
  expect(differenceMessage({ ...ready, count: 9, total: undefined })).toBeUndefined()
  expect(differenceMessage({ ...ready, count: 9, total: 10 })).toBe(
    'Codat now has 10 customers, and 9 are here.',
  )
})

it('says why customers couldn’t be read', () => {
  expect(readingFailure(new IncompleteList({ kind: 'changed' }), true)).toEqual({
    title: 'Couldn’t read all customers',
    advice: 'The list changed during the reading. Try again in a few minutes.',
    action: 'retry',
  })
  const error = new ApiError({ kind: 'http', status: 403, request: 'GET customers', at: 0 })
  expect(readingFailure(error, true).title).toBe('Codat denied access')
})
