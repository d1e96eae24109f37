import { expect, test } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import type { JsonObject } from '../../lib/json.ts'
import { readBack } from './read-back.ts'

const found = (sent: JsonObject, stored: JsonObject, opened: JsonObject | null = null) =>
  readBack(sample, sent, stored, opened).map((one) => [one.kind, one.path, one.sent, one.stored])

test.each([
  ['changed', { customerName: 'Acme' }, { customerName: 'ACME' }, ['Acme', 'ACME']],
  ['dropped', { customerName: 'Acme' }, {}, ['Acme', '']],
  ['filled-in', {}, { customerName: 'Acme' }, ['', 'Acme']],
])('a value that was %s is told, sent and stored', (kind, sent, stored, texts) => {
  expect(found(sent, stored)).toEqual([[kind, 'customerName', ...texts]])
})

test.each([
  ['missing, null and empty', { customerName: null, taxNumber: '' }, { profile: {} }],
  [
    'one moment written in two ways',
    { since: '2021-11-15T01:00:00Z' },
    { since: '2021-11-15T02:00:00+01:00' },
  ],
  ['spaces around a text', { customerName: 'Acme ' }, { customerName: 'Acme' }],
  ['the letter case of a choice', { status: 'active' }, { status: 'Active' }],
  [
    'the letter case of a country',
    { addresses: [{ type: 'Billing', country: 'gb' }] },
    { addresses: [{ type: 'Billing', country: 'GB' }] },
  ],
  ['the two words for archived', { status: 'InActive' }, { status: 'Archived' }],
  ['a member the model does not list', { customerName: 'Acme' }, { customerName: 'Acme', region: 'North' }],
])('no difference: %s', (_what, sent, stored) => {
  expect(found(sent, stored)).toEqual([])
})

const address = (line1: string) => ({ type: 'Billing', line1 })

test('items stored in another order are the same items, and their order is no difference', () => {
  const sent = { addresses: [address('One'), address('Two')] }
  expect(found(sent, { addresses: [address('Two'), address('One')] })).toEqual([])
})

test('an item that is not stored as sent is compared with the one left over', () => {
  const sent = { addresses: [address('One'), address('Two')] }
  const stored = { addresses: [address('Two'), address('First')] }
  expect(found(sent, stored)).toContainEqual(['changed', 'addresses.1.line1', 'One', 'First'])
})

test('an item too few or too many is dropped or filled in', () => {
  expect(found({ addresses: [address('One')] }, {}).map(([kind]) => kind)).toEqual(['dropped'])
  expect(found({}, { addresses: [address('One')] }).map(([kind]) => kind)).toEqual(['filled-in'])
})

test('what was emptied and is still there is no default of the platform', () => {
  const opened = { taxNumber: 'T', addresses: [address('One'), address('Two')] }
  const sent = { addresses: [address('One')] }
  expect(found(sent, opened, opened)).toEqual([
    ['changed', 'taxNumber', '', 'T'],
    ['changed', 'addresses.1', '', 'Billing, Two'],
  ])
  expect(found(sent, { ...sent, taxNumber: 'Z' }, opened).map(([kind]) => kind)).toEqual(['filled-in'])
})
