import { expect, it } from 'vitest'
import { countryName, currencyName } from './code-names.ts'

it('names a currency in the reader’s language', () => {
  expect(currencyName('GBP', 'en-GB')).toBe('British Pound')
  expect(currencyName(' gbp ', 'de-DE')).toBe('Britisches Pfund')
})

it('names a country in the reader’s language', () => {
  expect(countryName('DE', 'en-GB')).toBe('Germany')
  expect(countryName('de', 'de-DE')).toBe('Deutschland')
})

it('has no name for what is no currency and no country', () => {
  for (const code of ['QX', '', 'Germany']) expect(countryName(code, 'en-US')).toBeUndefined()
  for (const code of ['QQQ', '', 'pounds']) expect(currencyName(code, 'en-US')).toBeUndefined()
})
