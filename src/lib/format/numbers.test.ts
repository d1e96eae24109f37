import { expect, it } from 'vitest'
import { formatNumber, formatPercent } from './numbers.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

it.each([
  ['en-GB', '12,345.6'],
  ['en-US', '12,345.6'],
  ['de-DE', '12.345,6'],
])('a number in %s is “%s”', (locale, text) => {
  expect(plainSpaces(formatNumber(12_345.6, locale))).toBe(text)
})

it('a percentage is the reader’s too', () => {
  expect(formatPercent(1.5, 'en-GB')).toBe('150%')
  expect(plainSpaces(formatPercent(1.5, 'de-DE'))).toBe('150 %')
})
