import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { plainSpaces } from '../../lib/format/plain-spaces.fixture.ts'
import { entryWithResponse, draftEntry, NOON, unknownEntry } from '../../writes/rules/entry.fixture.ts'
import { durationOf, kindOf, rowState } from './operation-status.ts'

it('the state is the operation’s as soon as there is one', () => {
  const row = { id: '1', operation: operation('Failed'), entry: unknownEntry() }
  expect(rowState(row, NOON)).toEqual({ label: 'Failed', tone: 'bad' })
})

it('without an operation the state is what this device knows', () => {
  const row = { id: '1', operation: undefined, entry: unknownEntry() }
  expect(rowState(row, NOON).label).toMatch(/unknown/i)
})

it('a timed-out change that was found in the record afterwards is no longer timed out', () => {
  const entry = { ...entryWithResponse('Success'), foundBy: 'record' as const }
  expect(rowState({ id: '1', operation: operation('TimedOut'), entry }, NOON).label).toMatch(/^Confirmed/)
})

it.each([
  ['Created', undefined, 'Create'],
  ['Modified', undefined, 'Update'],
  ['Deleted', undefined, 'Delete'],
  ['AttachmentUploaded', undefined, 'Attachment'],
  ['Moved', undefined, 'Change'],
  ['Moved', draftEntry(), 'Create'],
  ['Moved', draftEntry({ kind: 'update' }), 'Update'],
])('a change of type %s', (type, entry, kind) => {
  expect(kindOf({ operation: operation('Success', { changes: [{ type }] }), entry })).toBe(kind)
})

it('how long it took is empty while it runs, and never less than nothing', () => {
  expect(durationOf(operation('Pending'), 'en-US')).toBe('')
  expect(plainSpaces(durationOf(operation('Success'), 'en-US'))).toBe('4 sec')
  const early = operation('Success', { completedOnUtc: '2026-11-23T11:59:00Z' })
  expect(plainSpaces(durationOf(early, 'en-US'))).toBe('0 sec')
})
