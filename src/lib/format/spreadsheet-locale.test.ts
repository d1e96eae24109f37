import { expect, it } from 'vitest'
import { numberSigns, shortDateCode } from './spreadsheet-locale.ts'

it.each([
  ['en-GB', 'dd/mm/yyyy', ',', '.'],
  ['en-US', 'm/d/yyyy', ',', '.'],
  ['en-NZ', 'd/mm/yyyy', ',', '.'],
  ['de-DE', 'd.m.yyyy', '.', ','],
  ['sw-KE', 'd/m/yyyy', ',', '.'],
])('a spreadsheet in %s writes dates as %s', (locale, code, group, decimal) => {
  expect(shortDateCode(locale)).toBe(code)
  expect(numberSigns(locale)).toEqual({ group, decimal })
})
