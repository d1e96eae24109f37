import { expect, it } from 'vitest'
import { customerSchema } from './customers.ts'
import {
  contactsText,
  fieldText,
  fieldTitle,
  isListedField,
  isSortField,
  LISTED_NAMES,
} from './listed-fields.ts'

const customer = customerSchema.parse({
  id: '7',
  customerName: ' Acme ',
  taxNumber: null,
  addresses: [{ line1: '1 High St', city: 'Leeds', country: ' UK ' }, { country: 'FR' }],
  contacts: Array.from({ length: 1200 }, () => ({})),
  modifiedDate: '2026-11-19T12:00:00Z',
})

it.each([
  ['customerName', ' Acme '],
  ['taxNumber', ''],
  ['phone', ''],
  ['address', '1 High St, Leeds, UK'],
  ['country', 'UK'],
  ['contacts', '1200'],
  ['modifiedDate', '2026-11-19T12:00:00Z'],
  ['id', '7'],
] as const)('has %s as it was sent: %j', (field, text) => {
  expect(fieldText(customer, field)).toBe(text)
})

it('has nothing where a platform sends no lists', () => {
  const bare = customerSchema.parse({ id: '7', addresses: null })
  expect((['address', 'country', 'contacts'] as const).map((field) => fieldText(bare, field))).toEqual([
    '',
    '',
    '',
  ])
  expect(contactsText(bare, 'en-GB')).toBe('')
  expect(contactsText(customer, 'en-GB')).toBe('1,200')
})

it('has a heading for every field, and sorts by those the API sorts by', () => {
  expect(new Set(LISTED_NAMES.map((field) => fieldTitle(field, 'Xero'))).size).toBe(LISTED_NAMES.length)
  expect(LISTED_NAMES.filter(isSortField)).toEqual([
    'customerName',
    'contactName',
    'emailAddress',
    'phone',
    'defaultCurrency',
    'status',
    'sourceModifiedDate',
    'modifiedDate',
  ])
  expect(isListedField('address')).toBe(true)
  expect(isListedField('toString')).toBe(false)
})
