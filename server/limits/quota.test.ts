import { describe, expect, it } from 'vitest'
import { createQuota } from './quota.ts'

function quotaAt(start = 0) {
  let now = start
  const quota = createQuota(() => now)
  const recordResponse = (status: number, headers: Record<string, string>) =>
    quota.recordResponse({ status, headers, body: undefined })
  return { quota, recordResponse, pass: (ms: number) => (now += ms) }
}

describe("the day's quota", () => {
  it('is unknown at first, and then as last heard', () => {
    const { quota, recordResponse } = quotaAt()
    expect(quota.remaining).toBeUndefined()
    recordResponse(200, { 'x-rate-limit-remaining': '41' })
    expect(quota.remaining).toBe(41)
    recordResponse(200, {})
    recordResponse(200, { 'x-rate-limit-remaining': 'plenty' })
    expect(quota.remaining).toBe(41)
  })

  it('stops nothing as long as Codat responds, even with nothing left', () => {
    const { quota, recordResponse } = quotaAt()
    recordResponse(200, { 'x-rate-limit-remaining': '0', 'retry-after': '30' })
    expect(quota.wait()).toBeUndefined()
  })

  it('stops nothing for a 429 while some of it is left', () => {
    const { quota, recordResponse } = quotaAt()
    recordResponse(429, { 'x-rate-limit-remaining': '12', 'retry-after': '30' })
    expect(quota.wait()).toBeUndefined()
  })

  it('counts the wait down in whole seconds once it is used up', () => {
    const { quota, recordResponse, pass } = quotaAt()
    recordResponse(429, { 'x-rate-limit-remaining': '0', 'retry-after': '30' })
    expect(quota.wait()).toBe(30)
    pass(28_500)
    expect(quota.wait()).toBe(2)
    pass(1_500)
    expect(quota.wait()).toBeUndefined()
  })

  it('is remembered as used up from an earlier response', () => {
    const { quota, recordResponse } = quotaAt()
    recordResponse(200, { 'x-rate-limit-remaining': '0' })
    recordResponse(429, { 'retry-after': '7' })
    expect(quota.wait()).toBe(7)
  })

  it('is tried again after a minute, however far away the reset is', () => {
    const { quota, recordResponse } = quotaAt(Date.UTC(2026, 10, 23, 12))
    recordResponse(429, {
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT',
    })
    expect(quota.wait()).toBe(60)
  })

  it.each([
    ['Retry-After as a date', { 'retry-after': 'Mon, 23 Nov 2026 12:00:20 GMT' }, 20],
    [
      'Retry-After before the reset',
      { 'retry-after': '5', 'x-rate-limit-reset': 'Mon, 23 Nov 2026 12:00:40 GMT' },
      5,
    ],
    [
      'the reset if Retry-After is unreadable',
      { 'retry-after': 'soon', 'x-rate-limit-reset': 'Mon, 23 Nov 2026 12:00:40 GMT' },
      40,
    ],
    ['no wait for a date that has passed', { 'retry-after': 'Mon, 23 Nov 2026 11:59:00 GMT' }, undefined],
    ['no wait for a negative number', { 'retry-after': '-5' }, undefined],
    ['no wait if Codat says nothing', {}, undefined],
  ])('goes by %s', (_, headers, seconds) => {
    const { quota, recordResponse } = quotaAt(Date.UTC(2026, 10, 23, 12))
    recordResponse(429, { 'x-rate-limit-remaining': '0', ...headers })
    expect(quota.wait()).toBe(seconds)
  })
})
