import { describe, expect, it } from 'vitest'
import { createQuota } from './quota.ts'

function quotaAt(start = 0) {
  let now = start
  const quota = createQuota(() => now)
  const note = (status: number, headers: Record<string, string>) =>
    quota.note({ status, headers, body: undefined })
  return { quota, note, pass: (ms: number) => (now += ms) }
}

describe("the day's quota", () => {
  it('is unknown at first, and then as last heard', () => {
    const { quota, note } = quotaAt()
    expect(quota.remaining).toBeUndefined()
    note(200, { 'x-rate-limit-remaining': '41' })
    expect(quota.remaining).toBe(41)
    note(200, {})
    note(200, { 'x-rate-limit-remaining': 'plenty' })
    expect(quota.remaining).toBe(41)
  })

  it('stops nothing as long as Codat responds, even with nothing left', () => {
    const { quota, note } = quotaAt()
    note(200, { 'x-rate-limit-remaining': '0', 'retry-after': '30' })
    expect(quota.wait()).toBeUndefined()
  })

  it('stops nothing for a 429 while some of it is left', () => {
    const { quota, note } = quotaAt()
    note(429, { 'x-rate-limit-remaining': '12', 'retry-after': '30' })
    expect(quota.wait()).toBeUndefined()
  })

  it('counts the wait down in whole seconds once it is used up', () => {
    const { quota, note, pass } = quotaAt()
    note(429, { 'x-rate-limit-remaining': '0', 'retry-after': '30' })
    expect(quota.wait()).toBe(30)
    pass(28_500)
    expect(quota.wait()).toBe(2)
    pass(1_500)
    expect(quota.wait()).toBeUndefined()
  })

  it('is remembered as used up from an earlier response', () => {
    const { quota, note } = quotaAt()
    note(200, { 'x-rate-limit-remaining': '0' })
    note(429, { 'retry-after': '7' })
    expect(quota.wait()).toBe(7)
  })

  it('is tried again after a minute, however far away the reset is', () => {
    const { quota, note } = quotaAt(Date.UTC(2026, 10, 23, 12))
    note(429, { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': 'Tue, 24 Nov 2026 00:00:00 GMT' })
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
    const { quota, note } = quotaAt(Date.UTC(2026, 10, 23, 12))
    note(429, { 'x-rate-limit-remaining': '0', ...headers })
    expect(quota.wait()).toBe(seconds)
  })
})
