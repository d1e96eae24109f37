import { expect, it } from 'vitest'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { awaitedChange, canBeAwaited } from './awaited-change.ts'

const update = { kind: 'update' as const, customerId: 'C-1' }
const confirmed = entryWithResponse('Success', update)
const synced = { ...confirmed, readBack: { at: NOON, differences: [] } }

it.each<[string, JournalEntry, boolean, boolean]>([
  ['sending', sentEntry(update), true, true],
  ['pending', entryWithResponse('Pending', update), true, true],
  ['confirmed', confirmed, true, true],
  ['synced', synced, false, true],
  ['failed', entryWithResponse('Failed', update), false, false],
  ['timed out', entryWithResponse('TimedOut', update), true, false],
  ['unknown', unknownEntry(update), true, false],
])('a change that is %s', (_state, entry, isInTheWay, isWorthWaiting) => {
  expect(awaitedChange([entry], NOON + 60_000)).toBe(isInTheWay ? entry : undefined)
  expect(canBeAwaited(entry)).toBe(isWorthWaiting)
})

it('the latest one is in the way', () => {
  const later = { ...confirmed, id: 'later', times: { ...confirmed.times, created: NOON + 1 } }
  expect(awaitedChange([later, confirmed], NOON)).toBe(later)
  expect(awaitedChange([confirmed, later], NOON)).toBe(later)
})
