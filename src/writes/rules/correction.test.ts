import { expect, test } from 'vitest'
import { correctionOf } from './correction.ts'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { nextEntry } from './state-machine.ts'

const change = { path: 'phone', label: 'Phone', before: '1', after: '2', kind: 'changed' }
const update = {
  kind: 'update' as const,
  customerId: 'C-1',
  payload: { customerName: 'A', phone: '2' },
  changes: [change],
}
const failed = entryWithResponse('Failed', { id: 'failed', ...update })

function later(entry: JournalEntry, minutes = 40): JournalEntry {
  const at = NOON + minutes * 60_000
  const completed = entry.times.completed === null ? null : at + 1000
  return { ...entry, times: { ...entry.times, created: at, sent: at, completed } }
}

const confirmed = (more: Partial<JournalEntry>) =>
  later(entryWithResponse('Success', { id: 'later', ...update, ...more }))

test('a failure whose correction was confirmed is corrected, through any number of attempts', () => {
  const at = NOON + 40 * 60_000
  expect(correctionOf(failed, [failed])).toBeNull()
  const payload = { customerName: 'A', phone: '3' }
  expect(correctionOf(failed, [confirmed({ linkedTo: 'failed', payload }), failed])).toEqual({
    state: 'corrected',
    at: at + 1000,
  })
  const second = later(entryWithResponse('Failed', { id: 'second', ...update, linkedTo: 'failed' }), 10)
  expect(correctionOf(failed, [second, failed])).toBeNull()
  expect(correctionOf(failed, [confirmed({ linkedTo: 'second', payload }), second, failed])?.state).toBe(
    'corrected',
  )
})

test('so is one whose values a later update of the same customer holds', () => {
  expect(correctionOf(failed, [confirmed({}), failed])?.state).toBe('corrected')
  expect(
    correctionOf(failed, [confirmed({ payload: { customerName: 'B', phone: '2' } }), failed])?.state,
  ).toBe('corrected')
})

test.each([
  ['holds another value there', confirmed({ payload: { customerName: 'A', phone: '1' } })],
  ['is of another customer', confirmed({ customerId: 'C-2' })],
  ['was sent before', { ...confirmed({}), times: { ...failed.times, sent: NOON - 1 } }],
  ['has failed', later(entryWithResponse('Failed', { id: 'later', ...update }))],
])('an update that %s corrects nothing', (_name, other) => {
  expect(correctionOf(failed, [other, failed])).toBeNull()
})

test('while the correction is on its way, it was sent', () => {
  const at = NOON + 40 * 60_000
  const more = { id: 'later', ...update, linkedTo: 'failed' }
  for (const entry of [
    sentEntry(more),
    entryWithResponse('Pending', more),
    entryWithResponse('TimedOut', more),
    unknownEntry(more),
  ])
    expect(correctionOf(failed, [later(entry), failed])).toEqual({ state: 'sent', at })
})

test('a field that was emptied counts by being empty', () => {
  const emptied = entryWithResponse('Failed', {
    id: 'failed',
    ...update,
    payload: { customerName: 'A' },
    changes: [{ ...change, after: '', kind: 'cleared' }],
  })
  expect(correctionOf(emptied, [confirmed({ payload: { customerName: 'A' } })])?.state).toBe('corrected')
  expect(correctionOf(emptied, [confirmed({})])).toBeNull()
})

test('an outcome that is unknown for good is corrected the same way, and anything else is no failure', () => {
  const unknown = nextEntry(unknownEntry({ id: 'failed', ...update }), {
    type: 'history-read',
    at: NOON,
    candidates: [],
    settled: true,
  })
  expect(correctionOf(unknown, [confirmed({ linkedTo: 'failed' })])?.state).toBe('corrected')
  expect(correctionOf(entryWithResponse('Pending', update), [confirmed({})])).toBeNull()
})
