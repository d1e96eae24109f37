import { expect, test } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { labelOfItem } from './item-label.ts'

test.each([
  ['Addresses[1].Line1', 'Addresses 2 › Line 1'],
  ['TaxNumber', 'Tax number'],
  ['LineItems[0].UnitAmount', 'Line items 1 › Unit amount'],
])('%s is called %s', (itemId, label) => {
  expect(labelOfItem(itemId, sample, { addresses: [{ line1: 'One' }, { line1: 'Two' }] })).toBe(label)
})

test.each([
  ["$.addresses[0]['postalCode']", 'Addresses 1 › Postal code'],
  ['Contacts/0/Phone/1/Number', 'Contacts 1 › Phone 2 › Number'],
  ['emailAddress', 'Email address'],
  ['..', '..'],
])('without a model %s is called %s', (itemId, label) => {
  expect(labelOfItem(itemId, null, null)).toBe(label)
})
