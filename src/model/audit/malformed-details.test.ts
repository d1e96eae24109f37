import { expect, test } from 'vitest'
import { malformedDetails } from './malformed-details.ts'
import { recordTexts } from './record-texts.ts'

const found = (record: Parameters<typeof malformedDetails>[0]) =>
  malformedDetails(record, recordTexts(record)).map(({ rule, path, problem }) => [rule, path, problem])

test('each value is compared with the countries of the record', () => {
  const record = {
    taxNumber: 'GB 980 7806 85',
    registrationNumber: 'unknown',
    phone: '12 34',
    addresses: [{ country: 'United Kingdom' }],
  }
  expect(found(record)).toEqual([
    ['tax-number-invalid', 'taxNumber', 'The check digits don’t match (United Kingdom).'],
    ['registration-number-invalid', 'registrationNumber', 'The format is wrong (United Kingdom).'],
    ['phone-invalid', 'phone', 'No phone number in United Kingdom has this form.'],
  ])
})

test('emails, several of which may stand in a field, and currencies', () => {
  expect(found({ emailAddress: 'a@b.example; c@d.example', defaultCurrency: 'GBP' })).toEqual([])
  const contacts = [{ email: 'kim', phone: [{ number: '+44 1' }] }]
  expect(
    found({ emailAddress: 'a@b', contacts, defaultCurrency: 'xxx' }).map(([rule, path]) => [rule, path]),
  ).toEqual([
    ['email-invalid', 'emailAddress'],
    ['email-invalid', 'contacts.0.email'],
    ['phone-invalid', 'contacts.0.phone.0.number'],
    ['currency-unknown', 'defaultCurrency'],
  ])
  expect(found({ defaultCurrency: 'Pounds' })).toEqual([
    ['currency-unknown', 'defaultCurrency', 'Not a currency code.'],
  ])
})

test('blank values and other fields are left alone', () => {
  expect(found({ phone: ' ', taxNumber: '', customerName: 'no number', note: '' })).toEqual([])
})
