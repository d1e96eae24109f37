import { expect, test } from 'vitest'
import { sentState, sentStateShort, sentValues } from './sent-change-messages.ts'

test.each([
  ['sending', 'Sending…', 'Sending…'],
  ['pending', 'Waiting for Xero', 'Waiting'],
  ['confirmed', 'Confirmed, waiting for the next sync', 'awaiting sync'],
  ['timed-out', 'Timed out, may still arrive', 'Timed out'],
  ['unknown', 'Unknown, we’re checking', 'Unknown'],
  ['failed', 'Failed', 'Failed'],
] as const)('a change that is %s says so', (state, text, short) => {
  expect(sentState({ state, platformName: 'Xero' })).toBe(text)
  expect(sentStateShort({ state, platformName: 'Xero' })).toBe(short)
})

test.each([
  ['changed', '0543', '0999', '0543', '0999'],
  ['set', '', '0999', '–', '0999'],
  ['cleared', '0543', '', '0543', 'cleared'],
  ['item-removed', 'Ann', '', 'Ann', 'removed'],
  ['of another version', '1', '', '1', '–'],
])('a value that was %s stands before and after the arrow', (kind, before, after, left, right) => {
  expect(sentValues({ kind, before, after })).toEqual({ before: left, after: right })
})

test('a value that the platform doesn’t return waits for no sync to show it', () => {
  const change = {
    state: 'confirmed',
    platformName: 'Oracle NetSuite',
    path: 'taxNumber',
    before: '',
  } as const
  expect(sentState(change)).toBe('Sent, not returned by Oracle NetSuite')
  expect(sentState({ ...change, state: 'pending' })).toBe('Waiting for Oracle NetSuite')
  expect(sentState({ ...change, before: 'T' })).toBe('Confirmed, waiting for the next sync')
  expect(sentState({ ...change, path: 'phone' })).toBe('Confirmed, waiting for the next sync')
})
