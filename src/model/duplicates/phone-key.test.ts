import { expect, test } from 'vitest'
import { comparedPhone, isSamePhone, phoneCountry } from './phone-key.ts'

const isSame = (one: string, other: string, country: 'GB' | undefined = 'GB') => {
  const [first, second] = [comparedPhone(one, country), comparedPhone(other, country)]
  return first !== null && second !== null && isSamePhone(first, second)
}

test.each([
  ['+44 20 7946 0958', '020 7946 0958'],
  ['+44 (0)20 7946 0958', '02079460958'],
  ['0044 20 7946 0958', '(020) 7946-0958'],
  ['020 7946 0958 ext. 12', '020 7946 0958'],
  ['020 7946 0958 extn 12', '020 7946 0958'],
])('%s and %s are one number', (one, other) => {
  expect(isSame(one, other)).toBe(true)
})

test.each([
  ['+44 20 7946 0958', '+44 161 946 0958'],
  ['+44 20 7946 0958', '+1 207 946 0958'],
  ['020 7946 0958', '020 7946 0959'],
])('%s and %s are two', (one, other) => {
  expect(isSame(one, other)).toBe(false)
})

test('a number of an unknown country is told by its digits', () => {
  const [known, unknown] = [
    comparedPhone('+352 26 12 34 56', undefined),
    comparedPhone('26123456', undefined),
  ]
  expect(known && unknown && isSamePhone(known, unknown)).toBe(true)
})

test.each(['', 'n/a', '0000000', '1234567', '555'])('%j is no number', (text) => {
  expect(comparedPhone(text, 'GB')).toBeNull()
})

test.each([
  ['GB', '', 'GB'],
  ['United Kingdom', 'EUR', 'GB'],
  ['Deutschland', '', 'DE'],
  ['Österreich', '', 'AT'],
  ['usa', '', 'US'],
  ['', 'AUD', 'AU'],
  ['Atlantis', 'CHF', 'CH'],
  ['', 'EUR', undefined],
  ['', '', undefined],
])('the country of %j and %j is %s', (country, currency, code) => {
  expect(phoneCountry(country, currency)).toBe(code)
})
