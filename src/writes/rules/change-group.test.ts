import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { changeState, groupOf, needsAttention } from './change-group.ts'
import { draftEntry, entryWithResponse, NOON, sentEntry, unknownEntry } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'

const DAY = 86_400_000
const of = (entry: JournalEntry | undefined, status?: string) => ({
  operation: status === undefined ? (entry?.operation ?? undefined) : operation(status),
  entry,
})
const notFound = (): JournalEntry => {
  const entry = unknownEntry()
  return { ...entry, resolution: entry.resolution && { ...entry.resolution, status: 'not-found' } }
}
const difference = { path: 'phone', label: 'Phone', sent: '1', stored: '2', kind: 'changed' as const }

it.each([
  ['not sent yet', draftEntry(), 'waiting'],
  ['being sent', sentEntry(), 'waiting'],
  ['pending', entryWithResponse('Pending'), 'waiting'],
  ['without a response, still looked for', unknownEntry(), 'waiting'],
  ['without a response and not found', notFound(), 'attention'],
  ['failed', entryWithResponse('Failed'), 'attention'],
  ['timed out', entryWithResponse('TimedOut'), 'attention'],
  ['failed and dismissed', { ...entryWithResponse('Failed'), acknowledged: true }, 'done'],
  ['confirmed', entryWithResponse('Success'), 'awaiting-sync'],
  ['synced', { ...entryWithResponse('Success'), readBack: { at: NOON, differences: [] } }, 'done'],
  [
    'stored differently',
    { ...entryWithResponse('Success'), readBack: { at: NOON, differences: [difference] } },
    'attention',
  ],
])('a change of this device that is %s', (_, entry, group) => {
  expect(groupOf(of(entry), null)).toBe(group)
})

it.each([
  ['Pending', 'waiting'],
  ['Success', 'done'],
  ['Failed', 'attention'],
  ['TimedOut', 'attention'],
])('a change of another device that is %s', (status, group) => {
  expect(groupOf(of(undefined, status), null)).toBe(group)
})

it('a failure whose correction was sent needs nobody', () => {
  const correction = { state: 'sent' as const, at: NOON }
  expect(groupOf({ ...of(entryWithResponse('Failed')), correction }, null)).toBe('done')
})

it('a confirmed change waits for no sync once one has begun after it', () => {
  const confirmed = of(entryWithResponse('Success'))
  expect(groupOf(confirmed, NOON + 60_000)).toBe('awaiting-sync')
  expect(groupOf(confirmed, NOON + DAY)).toBe('done')
})

it('a change that was found in the record after a timeout is confirmed, and in Codat’s copy', () => {
  const found = { ...entryWithResponse('Success'), foundBy: 'record' as const }
  expect(changeState(of(found, 'TimedOut'))).toBe('confirmed')
  expect(groupOf(of(found, 'TimedOut'), null)).toBe('done')
})

it('on the tray, a failure needs a person until it was corrected', () => {
  const failed = entryWithResponse('Failed', { id: 'failed' })
  const corrected = entryWithResponse('Success', { id: 'later', linkedTo: 'failed' })
  expect(needsAttention(failed, [failed])).toBe(true)
  expect(needsAttention(failed, [corrected, failed])).toBe(false)
  expect(needsAttention(corrected, [corrected, failed])).toBe(false)
})
