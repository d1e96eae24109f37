import { expect, it } from 'vitest'
import { dateName, monthBeside } from './date-names.ts'

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

it('a month has the form that its language has beside a day or a year', () => {
  const date = new Date(Date.UTC(2025, 11, 9))
  expect([monthBeside(date, 'day', 'pl'), monthBeside(date, 'year', 'pl')]).toEqual(['grudnia', 'grudzień'])
  expect(monthBeside(date, 'day', 'de')).toBe('Dezember')
})
