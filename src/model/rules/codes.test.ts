import { expect, test } from 'vitest'
import { isCountryCode, isCurrencyCode } from './codes.ts'

test('codes are the official ones', () => {
  expect([isCountryCode('GB'), isCountryCode('gb'), isCountryCode('UK')]).toEqual([true, false, false])
  expect([isCurrencyCode('GBP'), isCurrencyCode('GGP')]).toEqual([true, false])
})
