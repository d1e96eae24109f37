import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  entryWithResponse,
  draftEntry,
  networkError,
  NOON,
  sentEntry,
  unknownEntry,
} from './entry.fixture.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { journalEntrySchema } from './journal-entry.ts'
import type { JournalEntry } from './journal-entry.ts'
import { nextEntry } from './state-machine.ts'
import type { WriteEvent } from './state-machine.ts'

const at = fc.integer({ min: NOON, max: NOON + 1e9 })
const error = fc
  .record({
    kind: fc.constantFrom('http' as const, 'network' as const),
    status: fc.constantFrom(null, 400, 409, 429, 500, 503),
  })
  .map((some) => Object.assign({}, networkError, some))
const anyOperation = fc
  .record({
    status: fc.constantFrom('Pending', 'Success', 'Failed', 'TimedOut', 'Brand new'),
    pushOperationKey: fc.constantFrom('push-1', 'push-2'),
  })
  .map(({ status, pushOperationKey }) => operation(status, { pushOperationKey }))

const plain = (type: 'send' | 'left' | 'record-seen' | 'candidates-rejected') =>
  at.map((time): WriteEvent => ({ type, at: time }))
const failing = (type: 'rejected' | 'replayed' | 'history-failed' | 'poll-failed') =>
  fc.tuple(at, error).map(([time, failure]): WriteEvent => ({ type, at: time, error: failure }))

const anyEvent: fc.Arbitrary<WriteEvent> = fc.oneof(
  plain('send'),
  plain('left'),
  plain('record-seen'),
  plain('candidates-rejected'),
  failing('rejected'),
  failing('replayed'),
  failing('history-failed'),
  failing('poll-failed'),
  fc.tuple(at, error, fc.boolean()).map(([time, failure, mayReplay]): WriteEvent => ({
    type: 'no-response',
    at: time,
    error: failure,
    mayReplay,
  })),
  fc
    .tuple(at, anyOperation, fc.constantFrom('answer' as const, 'replay' as const, 'history' as const))
    .map(([time, of, foundBy]): WriteEvent => ({ type: 'operation', at: time, operation: of, foundBy })),
  fc
    .tuple(at, fc.uniqueArray(fc.constantFrom('push-1', 'push-2', 'push-3')), fc.boolean())
    .map(([time, candidates, settled]): WriteEvent => ({
      type: 'history-read',
      at: time,
      candidates,
      settled,
    })),
  at.map((time): WriteEvent => ({ type: 'read-back', at: time, differences: [] })),
  fc.constant<WriteEvent>({ type: 'acknowledge' }),
)

interface Step {
  readonly event: WriteEvent
  readonly before: JournalEntry
  readonly after: JournalEntry
}

function stepsOf(events: readonly WriteEvent[]): Step[] {
  const steps: Step[] = []
  let before = draftEntry()
  for (const event of events) {
    const after = nextEntry(before, event)
    steps.push({ event, before, after })
    before = after
  }
  return steps
}

/** Holds a rule against every step of many histories. */
function always(isKept: (step: Step) => boolean): void {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      expect(stepsOf(events).filter((step) => !isKept(step))).toEqual([])
    }),
  )
}

// The rules are expectations inside `always`.
// oxlint-disable vitest/expect-expect
describe('whatever happens in whatever order', () => {
  test('a push key once known is never lost or replaced', () => {
    always(
      ({ before, after }) =>
        before.pushOperationKey === null || after.pushOperationKey === before.pushOperationKey,
    )
  })

  test('Confirmed and Failed stay', () => {
    always(
      ({ before, after }) =>
        (before.state !== 'confirmed' && before.state !== 'failed') || after.state === before.state,
    )
  })

  test('only an operation, or the record itself, confirms', () => {
    always(
      ({ before, after, event }) =>
        after.state !== 'confirmed' ||
        before.state === 'confirmed' ||
        event.type === 'record-seen' ||
        (event.type === 'operation' && event.operation.status === 'Success'),
    )
  })

  test('what was sent and its key never change, and nothing becomes a draft again', () => {
    always(
      ({ before, after }) =>
        after.idempotencyKey === before.idempotencyKey &&
        after.payload === before.payload &&
        (before.state === 'draft' || after.state !== 'draft'),
    )
  })

  test('the question whether Codat received it is open exactly while the state is unknown', () => {
    always(({ after }) => (after.resolution !== null) === (after.state === 'unknown'))
  })

  test('every entry can be stored and read again', () => {
    always(({ after }) => journalEntrySchema.safeParse(structuredClone(after)).success)
  })
})
// oxlint-enable vitest/expect-expect

describe('an answer', () => {
  test.each([
    ['Pending', 'pending'],
    ['Success', 'confirmed'],
    ['Failed', 'failed'],
    ['TimedOut', 'timed-out'],
    ['Something new', 'pending'],
  ])('with status %s makes it %s', (status, state) => {
    expect(entryWithResponse(status)).toMatchObject({ state, pushOperationKey: 'push-1', foundBy: 'answer' })
  })

  test('of a create tells the id of the new record', () => {
    const changes = [{ type: 'Created', recordRef: { id: 'C-9', dataType: 'customers' } }]
    expect(entryWithResponse('Success', {}, { changes })).toMatchObject({ customerId: 'C-9' })
  })

  test('about another operation changes nothing', () => {
    const entry = entryWithResponse('Pending')
    const other = operation('Success', { pushOperationKey: 'push-2' })
    expect(nextEntry(entry, { type: 'operation', at: NOON, operation: other, foundBy: 'answer' })).toBe(entry)
  })

  test('that rejects a change Codat has received changes nothing', () => {
    const entry = entryWithResponse('Pending')
    expect(nextEntry(entry, { type: 'rejected', at: NOON, error: networkError })).toBe(entry)
  })
})

test.each(['pending', 'timed-out', 'unknown'] as const)('a %s write can still be confirmed', (state) => {
  const entry =
    state === 'unknown' ? unknownEntry() : entryWithResponse(state === 'pending' ? 'Pending' : 'TimedOut')
  expect(entry.state).toBe(state)
  const event = {
    type: 'operation',
    at: NOON + 5000,
    operation: operation('Success'),
    foundBy: 'history',
  } as const
  expect(nextEntry(entry, event)).toMatchObject({ state: 'confirmed', lastError: null, resolution: null })
})

test('a failed poll leaves the state as it is', () => {
  const entry = entryWithResponse('Pending')
  const after = nextEntry(entry, { type: 'poll-failed', at: NOON + 2000, error: networkError })
  expect(after).toMatchObject({ state: 'pending', polls: 1, lastError: networkError })
})

test('an update is never marked for repeating', () => {
  expect(unknownEntry({ kind: 'update', idempotencyKey: null }).resolution?.mayReplay).toBe(false)
  expect(unknownEntry().resolution?.mayReplay).toBe(true)
})

test('a rejected candidate is remembered', () => {
  const looked = nextEntry(unknownEntry(), {
    type: 'history-read',
    at: NOON,
    candidates: ['push-7'],
    settled: true,
  })
  expect(looked.resolution?.status).toBe('ambiguous')
  expect(nextEntry(looked, { type: 'candidates-rejected', at: NOON }).resolution).toMatchObject({
    status: 'not-found',
    rejected: ['push-7'],
  })
})

test('sending starts the clock of the key', () => {
  expect(sentEntry()).toMatchObject({ state: 'sending', keySince: NOON })
  expect(sentEntry({ keySince: NOON - 5 })).toMatchObject({ keySince: NOON - 5 })
})
