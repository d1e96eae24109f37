import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import {
  draftEntry,
  entryWithResponse,
  networkError,
  NOON,
  sentEntry,
  unknownEntry,
} from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { nextEntry } from '../rules/state-machine.ts'
import { changeReason } from './change-reason.ts'

const HOUR = 3_600_000
const reason = (entry: JournalEntry, afterMs = 2000, lastSync: number | null = NOON - HOUR) =>
  changeReason({ operation: entry.operation ?? undefined, entry }, NOON + afterMs, lastSync)

const elsewhere = (status: string, more = {}) =>
  changeReason({ operation: operation(status, more), entry: undefined }, NOON, null)

const rejected = (error: Partial<NonNullable<JournalEntry['lastError']>>) =>
  nextEntry(sentEntry(), {
    type: 'rejected',
    at: NOON,
    error: { ...networkError, kind: 'http', status: 403, message: 'Forbidden', ...error },
  })

const atPhone = {
  validation: { errors: [{ itemId: 'phone', message: 'Too long' }], warnings: [] },
  errorMessage: 'Push failed',
}

it.each<[string, JournalEntry, string]>([
  ['not sent', draftEntry(), ''],
  ['waiting', entryWithResponse('Pending'), 'Waiting for Xero'],
  ['timed out', entryWithResponse('TimedOut'), 'May still arrive'],
  ['failed at a field', entryWithResponse('Failed', {}, atPhone), 'Phone: Too long'],
  ['failed as a whole', entryWithResponse('Failed', {}, { errorMessage: 'Push failed' }), 'Push failed'],
  [
    'failed in a downstream service',
    entryWithResponse(
      'Failed',
      {},
      {
        errorMessage:
          'An error occurred in a downstream service. Correlation ID: 0b1e5c. Message: The customer is locked.',
      },
    ),
    'The customer is locked.',
  ],
  ['failed without a word', entryWithResponse('Failed'), 'Xero rejected this change.'],
  ['not accepted', rejected({}), 'Forbidden'],
  ['kept back by our own server', rejected({ deskCode: 'session' }), 'Your session ended.'],
  [
    'without a response',
    unknownEntry(),
    'We didn’t get a response, so we don’t know yet whether Codat received this change.',
  ],
  ['confirmed', entryWithResponse('Success'), 'Waiting for the next sync'],
  ['synced', { ...entryWithResponse('Success'), readBack: { at: NOON, differences: [] } }, ''],
])('a change that is %s', (_, entry, text) => {
  expect(reason(entry)).toBe(text)
})

it('claims no wait for a sync where the time of the last one isn’t known', () => {
  expect(reason(entryWithResponse('Success'), 2000, null)).toBe('')
})

it('a long wait says how long it is', () => {
  expect(reason(entryWithResponse('Pending'), HOUR)).toBe('Waiting for 60 minutes, longer than usual.')
})

it('what was corrected since says so, and not what was wrong', () => {
  const entry = entryWithResponse('Failed', {}, atPhone)
  const correction = { state: 'corrected' as const, at: NOON }
  expect(changeReason({ operation: entry.operation ?? undefined, entry, correction }, NOON, null)).toMatch(
    /^Corrected at \d?\d:\d\d/,
  )
})

it('a change of another device has what the platform said, and nothing while all is well', () => {
  expect(elsewhere('Failed', atPhone)).toBe('Phone: Too long')
  expect(['Pending', 'Success', 'Failed'].map((status) => elsewhere(status))).toEqual(['', '', ''])
})
