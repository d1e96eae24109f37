import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messageForError } from './error-messages.ts'
import { documentedFailures } from './documented-failures.fixture.ts'
import { ApiError, DESK_CODES } from './errors.ts'
import { FAILURES } from './failures.ts'
import type { ErrorMessage } from './failures.ts'
import { clockAhead } from './read-response-headers.ts'
import { isBackgroundPaused, isLow, readQuota } from './quota.ts'

const documented = documentedFailures()

/** The faults of the emulator, as its documentation lists them; a test of the emulator holds it to the list. */
const documentedFaults = new Set(
  [...readFileSync('docs/emulator.md', 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name),
)

describe('the table of failures', () => {
  it('is the one in docs/failures.md', () => {
    const rows = Object.entries<ErrorMessage>(FAILURES).map(([id, { title, advice, action }]) => ({
      id,
      title,
      advice,
      action,
    }))
    expect(documented.map(({ id, title, advice, action }) => ({ id, title, advice, action }))).toEqual(rows)
  })

  it('says of each failure what keeps working and what is tried again', () => {
    for (const { works, retried } of documented) {
      expect(works).toMatch(/^[A-Z].*\.$/)
      expect(retried).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('can be seen by faults the emulator has, or says why by none', () => {
    const named = documented.flatMap(({ faults }) => faults)
    expect(named.filter((name) => !documentedFaults.has(name))).toEqual([])
    const byHand = documented.filter(({ faults }) => faults.length === 0)
    for (const { seen } of byHand) expect(seen).toMatch(/\. No fault shows it: \w.*\w\.$/)
    expect(byHand.map(({ id }) => id)).toEqual(['offline', 'not-reached', 'storage', 'crash'])
  })

  it('has a title of its own for each row', () => {
    const titles = Object.values<ErrorMessage>(FAILURES).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(DESK_CODES)('%s of our own server is not taken for Codat’s', (deskCode) => {
    for (const status of [401, 403, 429, 503]) {
      const details = { kind: 'http', status, deskCode, request: 'GET /companies', at: 0 } as const
      expect(messageForError(new ApiError(details)).title).toBe(FAILURES[deskCode].title)
    }
  })
})

const headers = (limit: string, remaining: string, reset = 'Tue, 24 Nov 2026 00:00:00 GMT') =>
  new Headers({
    'X-Rate-Limit-Limit': limit,
    'X-Rate-Limit-Remaining': remaining,
    'X-Rate-Limit-Reset': reset,
  })

const noon = Date.UTC(2026, 10, 23, 12)
const midnight = Date.UTC(2026, 10, 24)

describe('what the headers say', () => {
  it.each([
    ['a date', '2026-11-24T00:00:00Z', midnight],
    ['seconds', '43200', midnight],
    ['seconds since 1970', String(midnight / 1000), undefined],
    ['a date that is over', 'Sun, 22 Nov 2026 00:00:00 GMT', undefined],
    ['a date in years', '2099-01-01', undefined],
    ['nothing', '', undefined],
    ['a word', 'never', undefined],
  ])('is when the allowance is full again, or nothing: %s', (_, reset, resetAt) => {
    expect(readQuota(headers('1000', '3', reset), noon)?.resetAt).toBe(resetAt)
  })

  it('is the quota, or nothing when it makes no sense', () => {
    expect(readQuota(headers('1000', '3'), noon)).toEqual({ limit: 1000, remaining: 3, resetAt: midnight })
    for (const [limit, remaining] of [
      ['0', '0'],
      ['', ''],
      ['many', '3'],
      ['1000', ''],
      ['1000', '-1'],
    ] as const)
      expect(readQuota(headers(limit, remaining))).toBeUndefined()
    expect(readQuota(new Headers())).toBeUndefined()
  })

  it.each([
    [100, false, false],
    [99, true, false],
    [50, true, false],
    [49, true, true],
    [0, true, true],
  ])('with %i of 1000 left: low %s, paused %s', (remaining, low, paused) => {
    const quota = { limit: 1000, remaining, resetAt: undefined }
    expect(isLow(quota)).toBe(low)
    expect(isBackgroundPaused(quota)).toBe(paused)
  })

  it('is a clock that is wrong by minutes, not by seconds', () => {
    const date = 'Mon, 23 Nov 2026 12:00:00 GMT'
    const now = Date.parse(date)
    expect(clockAhead(date, now + 60_000)).toBeUndefined()
    expect(clockAhead(date, now + 3_600_000)).toBe(3_600_000)
    expect(clockAhead(date, now - 3_600_000)).toBe(-3_600_000)
    expect(clockAhead(null, now)).toBeUndefined()
    expect(clockAhead('yesterday', now)).toBeUndefined()
  })
})
