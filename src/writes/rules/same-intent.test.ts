import { describe, expect, test } from 'vitest'
import {
  entryWithResponse,
  draftEntry,
  networkError,
  NOON,
  sentEntry,
  unknownEntry,
} from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { findObstacle, keyForResend } from './same-intent.ts'
import { DAY_MS } from './schedule.ts'
import { nextEntry } from './state-machine.ts'

const MINUTE = 60_000
const other = { id: 'entry-0' }
const update = { kind: 'update' as const, customerId: 'C-1', idempotencyKey: null }
const kind = (intent: Partial<JournalEntry>, entries: JournalEntry[], now = NOON) =>
  findObstacle(draftEntry(intent), entries, now)?.kind ?? null

const notFound = (more: Partial<JournalEntry> = {}) =>
  nextEntry(unknownEntry({ ...other, ...more }), {
    type: 'history-read',
    at: NOON,
    candidates: [],
    settled: true,
  })

describe('a create', () => {
  test.each([
    ['is the same as its own draft under way', {}, sentEntry(other), 'same'],
    [
      'is the same as equal values from another form',
      { draftId: 'x' },
      entryWithResponse('Pending', other),
      'same',
    ],
    ['waits while an edited draft is under way', { payload: { a: 1 } }, sentEntry(other), 'in-flight'],
    ['is free beside other values', { draftId: 'x', payload: { a: 1 } }, sentEntry(other), null],
    ['is free in another connection', { connectionId: 'x' }, sentEntry(other), null],
    ['is free after a failure', {}, entryWithResponse('Failed', other), null],
    ['is free when the history does not know the first', {}, notFound(), null],
    ['is the same as what its draft already became', {}, entryWithResponse('Success', other), 'same'],
    [
      'asks when its draft became a customer with other values',
      { payload: { a: 1 } },
      entryWithResponse('Success', other),
      'already-created',
    ],
    [
      'asks when an equal customer was just made',
      { draftId: 'x' },
      entryWithResponse('Success', other),
      'already-created',
    ],
    [
      'asks while an earlier one may still arrive',
      {},
      entryWithResponse('TimedOut', other),
      'may-still-arrive',
    ],
  ])('%s', (_name, intent, entry, expected) => {
    expect(kind(intent, [entry])).toBe(expected)
  })

  test('asks, however long ago, when another retry of the same failed change has become a customer', () => {
    const retried = entryWithResponse('Success', { ...other, linkedTo: 'failed' })
    const retry = (linkedTo: string) => kind({ draftId: 'x', linkedTo }, [retried], NOON + 40 * DAY_MS)
    expect(retry('failed')).toBe('already-created')
    expect(retry('another')).toBeNull()
  })

  test('may repeat an equal one after a day', () => {
    expect(kind({ draftId: 'x' }, [entryWithResponse('Success', other)], NOON + DAY_MS + 5000)).toBeNull()
    expect(kind({}, [entryWithResponse('TimedOut', other)], NOON + DAY_MS + 5000)).toBeNull()
  })
})

test('an outcome nobody found out in a day keeps only those from sending who were not told', () => {
  const later = NOON + DAY_MS
  expect(kind({}, [unknownEntry(other)], later - 1)).toBe('same')
  expect(kind({}, [unknownEntry(other)], later)).toBe('may-still-arrive')
  expect(kind({ ...update, payload: { a: 1 } }, [unknownEntry({ ...other, ...update })], later)).toBe(
    'may-still-arrive',
  )
  expect(
    kind({ ...update, payload: { a: 1 } }, [entryWithResponse('Pending', { ...other, ...update })], later),
  ).toBe('in-flight')
})

describe('an update', () => {
  test.each([
    ['is the same as an equal one under way', {}, sentEntry({ ...other, ...update }), 'same'],
    [
      'waits for another one of the record',
      { payload: { a: 1 } },
      entryWithResponse('Pending', { ...other, ...update }),
      'in-flight',
    ],
    [
      'that overwrites is not the same as one that does not',
      { forceUpdate: true },
      sentEntry({ ...other, ...update }),
      'in-flight',
    ],
    ['is free beside another record', { customerId: 'C-2' }, sentEntry({ ...other, ...update }), null],
    [
      'asks while a timed-out one may still arrive',
      { payload: { a: 1 } },
      entryWithResponse('TimedOut', { ...other, ...update }),
      'may-still-arrive',
    ],
    [
      'may be made again from a new form',
      { draftId: 'x' },
      entryWithResponse('Success', { ...other, ...update }),
      null,
    ],
  ])('%s', (_name, intent, entry, expected) => {
    expect(kind({ ...update, ...intent }, [entry])).toBe(expected)
  })

  test('is free once the timed-out one was sent again and confirmed', () => {
    const first = entryWithResponse('TimedOut', { ...other, ...update })
    const second = entryWithResponse('Success', { ...update, id: 'entry-2', linkedTo: 'entry-0' })
    expect(kind({ ...update, payload: { a: 1 } }, [first, second])).toBeNull()
  })
})

const failedWith = (status: number) =>
  nextEntry(sentEntry(), { type: 'rejected', at: NOON, error: { ...networkError, kind: 'http', status } })

describe('the key of a create that is sent again', () => {
  const payload = draftEntry().payload
  test('stays while no one knows whether Codat received the first', () => {
    expect(keyForResend(notFound(), payload, NOON, false)).toEqual({ key: 'same' })
  })

  test('is new after an edit, or when Codat has forgotten the old one', () => {
    expect(keyForResend(notFound(), { customerName: 'Other' }, NOON, false)).toEqual({ key: 'new' })
    expect(keyForResend(notFound(), payload, NOON + 91 * MINUTE, false)).toEqual({ key: 'new' })
  })

  test('is new after a refusal, which Codat would repeat, but not after 429, which frees it', () => {
    expect(keyForResend(failedWith(400), payload, NOON, false)).toEqual({ key: 'new' })
    expect(keyForResend(failedWith(429), payload, NOON, false)).toEqual({ key: 'same' })
  })

  test('is refused while Codat repeats an error, unless a person asks for a new one', () => {
    const error = { ...networkError, kind: 'http' as const, status: 500 }
    const repeating = nextEntry(notFound(), { type: 'replayed', at: NOON, error })
    expect(keyForResend(repeating, payload, NOON, false)).toEqual({
      key: 'blocked',
      until: NOON + 90 * MINUTE,
    })
    expect(keyForResend(repeating, payload, NOON, true)).toEqual({ key: 'new' })
    const looking = nextEntry(unknownEntry(), { type: 'replayed', at: NOON, error })
    expect(keyForResend(looking, payload, NOON, true)).toMatchObject({ key: 'blocked' })
  })
})
