import { expect, it } from 'vitest'
import { readerLocale } from './reader-locale.ts'

it.each([
  ['de-at,de;q=0.8,en;q=0.5', 'de-AT'],
  ['fr', 'fr'],
  ['*', undefined],
  ['not a language', undefined],
  ['', undefined],
  [undefined, undefined],
])('of %s is %s', (languages, locale) => {
  expect(readerLocale(languages)).toBe(locale)
})
