import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { entryWithResponse, NOON, sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { timelineOf } from './timeline.ts'

const DAY = 86_400_000
/** Of the fixture's operation, by Codat's clock. */
const REQUESTED = NOON + 500
const COMPLETED = NOON + 4500

const steps = (entry: JournalEntry, lastSync: number | null = null) =>
  timelineOf({ operation: entry.operation ?? undefined, entry }, lastSync).map(({ label, at }) => [label, at])

it('a change of this device is sent, confirmed and synced', () => {
  const confirmed = entryWithResponse('Success')
  expect(steps(sentEntry())).toEqual([
    ['Sent', NOON],
    ['Waiting', null],
  ])
  expect(steps(confirmed)).toEqual([
    ['Sent', NOON],
    ['Confirmed', COMPLETED],
    ['Not synced yet', null],
  ])
  expect(steps({ ...confirmed, readBack: { at: NOON + 9000, differences: [] } }).at(-1)).toEqual([
    'Synced',
    NOON + 9000,
  ])
  expect(steps(confirmed, NOON + DAY).at(-1)).toEqual(['Synced', null])
})

it.each([
  ['Failed', 'Failed'],
  ['TimedOut', 'Timed out'],
])('one that is %s ends there', (status, label) => {
  expect(steps(entryWithResponse(status))).toEqual([
    ['Sent', NOON],
    [label, COMPLETED],
  ])
})

it('one that our own server kept back was not sent', () => {
  const kept = sentEntry({
    state: 'failed',
    pushOperationKey: null,
    lastError: {
      kind: 'http',
      status: 401,
      message: 'Sign in',
      deskCode: 'session',
      correlationId: null,
      retryAfterMs: null,
      validation: null,
    },
  })
  expect(steps(kept)).toEqual([['Not sent', NOON]])
})

it('of a change of another device no sync is known', () => {
  const known = timelineOf({ operation: operation('Success'), entry: undefined }, NOON + DAY)
  expect(known.map(({ label, at }) => [label, at])).toEqual([
    ['Sent', REQUESTED],
    ['Confirmed', COMPLETED],
  ])
})
