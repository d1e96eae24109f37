import { expect, it } from 'vitest'
import { dateName } from './date-names.ts'

const day = new Date(Date.UTC(2026, 2, 5))

it.each([
  ['month', 'long', 'de-DE', 'März'],
  ['month', 'short', 'en-GB', 'Mar'],
  ['weekday', 'long', 'fr', 'jeudi'],
  ['weekday', 'short', undefined, 'Thu'],
  ['month', 'long', 'not a language', 'March'],
] as const)('the %s, %s, in %s', (part, length, language, name) => {
  expect(dateName(day, part, length, language)).toBe(name)
})
