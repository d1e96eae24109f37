import { expect, it } from 'vitest'
import { formatNumber } from './numbers.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

it.each([
  ['en-GB', '12,345.6'],
  ['en-US', '12,345.6'],
  ['de-DE', '12.345,6'],
])('a number in %s is “%s”', (locale, text) => {
  expect(plainSpaces(formatNumber(12_345.6, locale))).toBe(text)
})
