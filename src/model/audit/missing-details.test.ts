import { expect, test } from 'vitest'
import { missingDetails } from './missing-details.ts'

const scope = (...held: string[]) => ({
  holds: (template: string) => held.includes(template),
  expects: (template: string) => held.includes(template),
  placeOf: () => ({ field: null, label: '' }),
})
const found = (record: Parameters<typeof missingDetails>[0], ...held: string[]) =>
  missingDetails(record, scope(...held)).map(({ rule, path }) => `${rule} ${path}`)

test('what is empty and expected, in every spelling of empty', () => {
  expect(
    found({ taxNumber: null, emailAddress: '  ' }, 'taxNumber', 'emailAddress', 'defaultCurrency'),
  ).toEqual([
    'tax-number-missing taxNumber',
    'email-missing emailAddress',
    'currency-missing defaultCurrency',
  ])
  expect(found({})).toEqual([])
})

test('a country in any address is enough; its place is the first address', () => {
  const country = 'addresses[].country'
  expect(found({ addresses: [{ city: 'Leeds' }, { country: 'GB' }] }, country)).toEqual([])
  expect(found({ addresses: [{ city: 'Leeds' }, {}] }, country)).toEqual([
    'country-missing addresses.0.country',
  ])
  expect(found({ addresses: [] }, country)).toEqual(['country-missing addresses'])
})

test('a contact needs one way to be reached, where the platform keeps any', () => {
  const record = {
    contacts: [
      { name: 'Kim', email: 'kim@acme.example' },
      { name: 'Lee', phone: [{ type: 'Primary', number: '' }], address: { type: 'Billing', city: '' } },
      { name: 'Max', phone: [{ number: '1' }] },
      { name: 'Noa', address: { city: 'Leeds' } },
    ],
  }
  expect(found(record, 'contacts[].email')).toEqual(['contact-without-details contacts.1'])
  expect(found(record, 'contacts[].phone[].number')).toEqual(['contact-without-details contacts.1'])
  expect(found(record, 'contacts[].name')).toEqual([])
})
