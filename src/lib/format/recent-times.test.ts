import { expect, it } from 'vitest'
import { plainSpaces } from './plain-spaces.fixture.ts'
import { formatRecently } from './recent-times.ts'

const now = new Date(2026, 10, 26, 14).getTime()

it.each([
  ['the time alone, of today', new Date(2026, 10, 26, 9, 5), 'en-GB', '09:05'],
  ['with half days where those are usual', new Date(2026, 10, 26, 13, 40), 'en-US', '1:40 PM'],
  ['with its day, of another', new Date(2026, 10, 25, 13, 40), 'en-GB', '25 Nov, 13:40'],
])('%s', (_name, at, locale, expected) => {
  expect(plainSpaces(formatRecently(at.getTime(), now, locale))).toBe(expected)
})
