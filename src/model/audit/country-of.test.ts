import { expect, test } from 'vitest'
import { countriesOf, countryCodeOf } from './country-of.ts'

test.each([
  ['GB', 'GB'],
  [' gb ', 'GB'],
  ['United Kingdom', 'GB'],
  ['great britain', 'GB'],
  ['United Kingdom (GB)', 'GB'],
  ['Deutschland', 'DE'],
  ['Österreich', 'AT'],
  ['USA', 'US'],
  ['Côte d’Ivoire', 'CI'],
  ['Atlantis', null],
  ['XX', null],
  ['', null],
])('%s', (text, code) => {
  expect(countryCodeOf(text)).toBe(code)
})

test('the countries of addresses come before those of contacts, each once', () => {
  const record = {
    addresses: [{ country: 'Narnia' }, { country: 'France' }, {}],
    contacts: [{ address: { country: 'FR' } }, { address: { country: 'Italy' } }, { address: null }],
  }
  expect(countriesOf(record)).toEqual(['FR', 'IT'])
  expect(countriesOf({ addresses: null })).toEqual([])
})
