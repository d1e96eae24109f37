import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { plainSpaces } from '../../lib/format/plain-spaces.fixture.ts'
import {
  draftEntry,
  entryWithResponse,
  networkError,
  NOON,
  sentEntry,
  unknownEntry,
} from '../../writes/rules/entry.fixture.ts'
import { nextEntry } from '../../writes/rules/state-machine.ts'
import { durationOf, kindOf, resultLabel } from './operation-status.ts'

it('the result is the operation’s as soon as there is one', () => {
  expect(resultLabel({ operation: operation('Failed'), entry: unknownEntry() })).toBe('Failed')
})

it('without an operation the result is what this device knows', () => {
  expect(resultLabel({ operation: undefined, entry: unknownEntry() })).toBe('Unknown')
  expect(resultLabel({ operation: undefined, entry: sentEntry() })).toBe('Sending…')
})

it('a timed-out change that was found in the record afterwards is no longer timed out', () => {
  const entry = { ...entryWithResponse('Success'), foundBy: 'record' as const }
  expect(resultLabel({ operation: operation('TimedOut'), entry })).toBe('Confirmed')
})

it('a confirmed change is synced once Codat’s copy was compared with it', () => {
  const entry = { ...entryWithResponse('Success'), readBack: { at: NOON, differences: [] } }
  expect(resultLabel({ operation: operation('Success'), entry })).toBe('Synced')
})

const rejected = (deskCode: string | null) =>
  nextEntry(sentEntry(), { type: 'rejected', at: NOON, error: { ...networkError, deskCode } })

it('what our own server kept back was not sent; what Codat did not accept has failed', () => {
  expect(resultLabel({ operation: undefined, entry: rejected('session') })).toBe('Not sent')
  expect(resultLabel({ operation: undefined, entry: rejected(null) })).toBe('Failed')
})

it.each([
  ['Created', undefined, 'New customer'],
  ['Modified', undefined, 'Update'],
  ['Deleted', undefined, 'Deletion'],
  ['AttachmentUploaded', undefined, 'Attachment'],
  ['Moved', undefined, 'Change'],
  ['Moved', draftEntry(), 'New customer'],
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
