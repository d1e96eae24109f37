import { expect, it } from 'vitest'
import { readableFormat } from './foreign-format.ts'

it.each<[string, string, boolean]>([
  ['[$-C0A]d mmmm yyyy', '[$-40a]d mmmm yyyy', false],
  ['[$-FC19]dd mmmm yyyy', '[$-419]dd mmmm yyyy', false],
  ['[$-407]mmmm', '[$-407]mmmm', false],
  ['[$-1010409]mmm d, yyyy', '[$-1010409]mmm d, yyyy', false],
  ['[$-809]dd mmmm yyyy;@', '[$-809]dd mmmm yyyy;@', false],
  ['[$-F800]dddd, mmmm dd, yyyy', '[$-F800]dddd, mmmm dd, yyyy', false],
  ['[$-425]dd/mm/yyyy', '[$-425]dd/mm/yyyy', false],
  ['[$-425]d mmmm yyyy', '[$-425]d mmmm yyyy', true],
  ['[$-1070000]d/mm/yyyy', '[$-1070000]d/mm/yyyy', true],
  ['[$-ar-SA,117]dd/mm/yyyy', '[$-ar-SA,117]dd/mm/yyyy', true],
  ['[$-fr-FR,100]mmmm', '[$-fr-FR,100]mmmm', false],
  ['[$-411]ggge"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"', true],
  ['[$-411]yyyy"年"m"月"', '[$-411]yyyy"年"m"月"', false],
  ['B2d/mm/yyyy', 'B2d/mm/yyyy', true],
  ['d "Aug" yyyy', 'd "Aug" yyyy', false],
])('%s is read as %s; shown otherwise in Excel: %s', (raw, code, isForeign) => {
  expect(readableFormat(raw, true)).toEqual({ code, isForeign })
})

it.each([
  ['[$-D000000]0', true],
  ['[DBNum1]General', true],
  ['General" kg"', false],
  ['0.00E+00', false],
  ['[$€-407] 0', false],
])('of numbers, %s: %s', (raw, isForeign) => {
  expect(readableFormat(raw, false)).toEqual({ code: raw, isForeign })
})
