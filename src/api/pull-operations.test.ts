import { describe, expect, it } from 'vitest'
import { isSyncInStatus } from './pull-operations.ts'

const before = {
  currentStatus: 'Complete',
  lastSuccessfulSync: '2026-11-20T10:00:00Z',
  latestSyncId: 'one',
}

describe('a sync that was asked for', () => {
  it('is not in a status that says what it said before', () => {
    expect(isSyncInStatus(before, { ...before }, 'two')).toBe(false)
    expect(isSyncInStatus({}, { lastSuccessfulSync: null }, undefined)).toBe(false)
  })

  it.each([
    ['runs', { ...before, currentStatus: 'Queued' }],
    ['has its id there', { ...before, latestSyncId: 'two' }],
    ['has failed', { ...before, currentStatus: 'FetchError' }],
    ['has ended already', { ...before, lastSuccessfulSync: '2026-11-20T10:00:05Z' }],
  ])('is in the status when it %s', (_, now) => {
    expect(isSyncInStatus(before, now, 'two')).toBe(true)
  })
})
