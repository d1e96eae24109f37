import { expect, it } from 'vitest'
import { formatPercent } from './percents.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

it.each([
  ['en-GB', '150%'],
  ['de-DE', '150 %'],
])('a percentage in %s is “%s”', (locale, text) => {
  expect(plainSpaces(formatPercent(1.5, locale))).toBe(text)
})
