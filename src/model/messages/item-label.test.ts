import { expect, test } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { labelOfItem } from './item-label.ts'

test.each([
  ['Addresses[1].Line1', 'Address 2, line 1'],
  ['TaxNumber', 'Tax number'],
  ['LineItems[0].UnitAmount', 'Line item 1, unit amount'],
])('%s is called %s', (itemId, label) => {
  expect(labelOfItem(itemId, sample, { addresses: [{ line1: 'One' }, { line1: 'Two' }] })).toBe(label)
})

test.each([
  ["$.addresses[0]['postalCode']", 'Address 1, postal code'],
  ['Contacts/0/Phone/1/Number', 'Contact 1, phone 2, number'],
  ['emailAddress', 'Email address'],
  ['addresses[2].line1', 'Address 3, line 1'],
  ['contacts[0].VATNumber', 'Contact 1, VAT number'],
  ['..', '..'],
])('without a model %s is called %s', (itemId, label) => {
  expect(labelOfItem(itemId, null, null)).toBe(label)
})
