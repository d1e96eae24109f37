import { expect, test } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { storedTexts } from './stored-texts.ts'

const isStored = storedTexts(sample, {
  customerName: 'Acme',
  profile: { segment: 'A' },
  addresses: [{ type: 'Billing' }, { type: 'Odd' }],
  contacts: [{ name: 'Kim', phone: [{ number: '1' }] }],
})

test.each([
  ['customerName', 'Acme', true],
  ['customerName', 'acme', false],
  ['taxNumber', '', true],
  ['profile.segment', 'A', true],
  ['addresses[].type', 'Odd', true],
  ['addresses[].line1', 'Odd', false],
  ['contacts[].phone[].number', '1', true],
  ['nowhere', 'Acme', false],
])('the record holds at %s the text %j: %s', (template, text, expected) => {
  expect(isStored(template, text)).toBe(expected)
})

test('a new customer has no record that holds anything', () => {
  expect(storedTexts(sample, null)('customerName', '')).toBe(false)
})
