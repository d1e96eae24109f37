import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wordsForError } from './error-words.ts'
import { ApiError, DESK_CODES } from './errors.ts'
import { FAILURES } from './failures.ts'
import type { Failure, Seen } from './failures.ts'
import { clockAhead } from './note-answer.ts'
import { isBackgroundPaused, isLow, readQuota } from './quota.ts'

/** Cells of the rows below the head of the only table. */
function documentedRows(): string[][] {
  return readFileSync('docs/failures.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** The last cell of a row. */
function seenWords(seen: Seen): string {
  if ('byHand' in seen) return `${seen.byHand} No fault shows it: ${seen.because}`
  const names = `${seen.faults.length === 1 ? 'Fault' : 'Faults'} \`${seen.faults.join('`, `')}\`.`
  return seen.also === undefined ? names : `${names} ${seen.also}`
}

/** The faults of the emulator, as its documentation lists them; a test of the emulator holds it to the list. */
const documentedFaults = new Set(
  [...readFileSync('docs/emulator.md', 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name),
)

describe('the table of failures', () => {
  it('is the one in docs/failures.md', () => {
    const rows = Object.entries<Failure>(FAILURES).map(([id, failure]) => [
      `\`${id}\``,
      failure.title,
      failure.advice,
      failure.action,
      failure.works,
      failure.retried,
      seenWords(failure.seen),
    ])
    expect(documentedRows()).toEqual(rows)
  })

  it('can be seen by faults the emulator has, or says why by none', () => {
    const all = Object.values<Failure>(FAILURES).map(({ seen }) => seen)
    const named = all.flatMap((seen) => ('faults' in seen ? seen.faults : []))
    expect(named.filter((name) => !documentedFaults.has(name))).toEqual([])
    const byHand = all.flatMap((seen) => ('byHand' in seen ? [seen] : []))
    for (const { because } of byHand) expect(because).toMatch(/\w\.$/)
    expect(byHand).toHaveLength(4)
  })

  it('has words of their own for each row', () => {
    const titles = Object.values<Failure>(FAILURES).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(DESK_CODES)('%s of the desk itself is not taken for Codat’s', (deskCode) => {
    for (const status of [401, 403, 429, 503]) {
      const details = { kind: 'http', status, deskCode, request: 'GET /companies', at: 0 } as const
      expect(wordsForError(new ApiError(details)).title).toBe(FAILURES[deskCode].title)
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
