import { describe, expect, test } from 'vitest'
import { entryWithResponse, networkError, NOON, unknownEntry } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { DAY_MS, keyStillKept, nextPollDelay, nextStep, nextTimedOutDelay } from './schedule.ts'
import { nextEntry } from './state-machine.ts'

const MINUTE = 60_000

/** Follows the schedule as a poller would that always finds the same. */
function pollsWithin(entry: JournalEntry, ms: number, status: string): number {
  let current = entry
  let count = 0
  for (;;) {
    const step = nextStep(current, NOON)
    if (step === null || step.at > NOON + ms) return count
    count++
    current = nextEntry(current, {
      type: 'operation',
      at: step.at,
      operation: { ...current.operation, pushOperationKey: 'push-1', status },
      foundBy: 'answer',
    })
  }
}

describe('polling a pending write', () => {
  test('waits 1, 2, 4 … seconds and never longer than five minutes on the first day', () => {
    expect([0, 1, 2, 3, 8].map((polls) => nextPollDelay(polls))).toEqual([1000, 2000, 4000, 8000, 256_000])
    expect([9, 50, 1e6].map((polls) => nextPollDelay(polls))).toEqual([5 * MINUTE, 5 * MINUTE, 5 * MINUTE])
  })

  test('takes at most 300 requests in any day', () => {
    const first = pollsWithin(entryWithResponse('Pending'), DAY_MS, 'Pending')
    expect(first).toBeLessThanOrEqual(300)
    expect(first).toBeGreaterThan(280)
    expect(pollsWithin(entryWithResponse('Pending'), 2 * DAY_MS, 'Pending') - first).toBeLessThanOrEqual(25)
  })

  test('never comes before Retry-After', () => {
    const error = { ...networkError, retryAfterMs: 40_000 }
    const entry = nextEntry(entryWithResponse('Pending'), { type: 'poll-failed', at: NOON + 2000, error })
    expect(nextStep(entry, NOON + 2000)).toEqual({ action: 'poll', at: NOON + 42_000 })
  })
})

test('a write that timed out is watched more slowly, for a day', () => {
  expect([0, 1, 2, 9].map((polls) => nextTimedOutDelay(polls) / MINUTE)).toEqual([1, 2, 4, 10])
  const entry = entryWithResponse('TimedOut')
  expect(pollsWithin(entry, DAY_MS, 'TimedOut')).toBeLessThanOrEqual(150)
  expect(nextStep(entry, NOON + 1000 + DAY_MS + 1)).toBeNull()
})

describe('an unknown outcome', () => {
  test('of a create is asked for under its key while the person is still there', () => {
    expect(nextStep(unknownEntry(), NOON + 1000)).toEqual({ action: 'replay', at: NOON + 3000 })
  })

  test.each([
    ['of a create nobody waits for', unknownEntry({}, false), NOON + 1000],
    ['of a create that is minutes old', unknownEntry(), NOON + 3 * MINUTE],
    ['of an update', unknownEntry({ kind: 'update', idempotencyKey: null }), NOON + 1000],
  ])('%s is looked up in the history', (_name, entry, now) => {
    expect(nextStep(entry, now)).toEqual({ action: 'read-history', at: NOON + 2000 })
  })

  test('is not repeated once Codat repeats an error', () => {
    const error = { ...networkError, kind: 'http' as const, status: 500 }
    const entry = nextEntry(unknownEntry(), { type: 'replayed', at: NOON + 3000, error })
    expect(nextStep(entry, NOON + 3000)?.action).toBe('read-history')
  })

  test('is looked up at most 200 times, and not after a day', () => {
    let entry = unknownEntry({}, false)
    let looks = 0
    for (;;) {
      const step = nextStep(entry, entry.resolution?.lastLookup ?? NOON)
      if (step === null) break
      looks++
      entry = nextEntry(entry, { type: 'history-failed', at: step.at, error: networkError })
    }
    expect(looks).toBeLessThanOrEqual(200)
    expect(looks).toBeGreaterThan(100)
  })
})

test.each([entryWithResponse('Success'), entryWithResponse('Failed')])(
  'nothing is asked after the end',
  (entry) => {
    expect(nextStep(entry, NOON)).toBeNull()
  },
)

test('an idempotency key counts as kept for less than Codat’s 90 minutes', () => {
  expect(keyStillKept(unknownEntry(), NOON + 84 * MINUTE)).toBe(true)
  expect(keyStillKept(unknownEntry(), NOON + 86 * MINUTE)).toBe(false)
  expect(keyStillKept(unknownEntry({ kind: 'update', idempotencyKey: null }), NOON)).toBe(false)
})
