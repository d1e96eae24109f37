import { expect, it } from 'vitest'
import { readableFormat } from './foreign-format.ts'

it.each<[string, string, boolean]>([
  ['[$-C0A]d mmmm yyyy', '[$-40a]d mmmm yyyy', false],
  ['[$-FC19]dd mmmm yyyy', '[$-419]dd mmmm yyyy', true],
  ['[$-415]d mmmm yyyy', '[$-415]d mmmm yyyy', true],
  ['[$-415]mmmm yyyy', '[$-415]mmmm yyyy', false],
  ['[$-415]d mmm yyyy', '[$-415]d mmm yyyy', false],
  ['[$-408]d mmmm yyyy', '[$-408]d mmmm yyyy', false],
  ['[$-408]mmmm yyyy', '[$-408]mmmm yyyy', true],
  ['[$-81A]d mmmm yyyy', '[$-81A]d mmmm yyyy', false],
  ['[$-141A]mmmm', '[$-141A]mmmm', true],
  ['[$-801]mmmm', '[$-801]mmmm', true],
  ['[$-C01]mmmm', '[$-C01]mmmm', false],
  ['[$-C07]mmmm', '[$-C07]mmmm', true],
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
  ['[$-pl-PL]d mmmm', '[$-pl-PL]d mmmm', true],
  ['[$-et-EE]d mmmm', '[$-et-EE]d mmmm', true],
  ['[$-et-EE]d/mm', '[$-et-EE]d/mm', false],
  ['[$-en-GB]d mmmm', '[$-en-GB]d mmmm', false],
  ['[$-de-AT]mmmm', '[$-de-AT]mmmm', true],
  ['[$-x-sysdate]dddd, mmmm dd, yyyy', '[$-x-sysdate]dddd, mmmm dd, yyyy', false],
  ['d "Aug" yyyy', 'd "Aug" yyyy', false],
])('%s is read as %s; shown otherwise in Excel: %s', (raw, code, isForeign) => {
  expect(readableFormat(raw, true, 'en-GB')).toEqual({ code, isForeign })
})

it.each([
  ['[$-D000000]0', true],
  ['[DBNum1]General', true],
  ['General" kg"', false],
  ['0.00E+00', false],
  ['[$€-407] 0', false],
])('of numbers, %s: %s', (raw, isForeign) => {
  expect(readableFormat(raw, false, 'en-GB')).toEqual({ code: raw, isForeign })
})

it.each([
  ['pl-PL', 'd mmmm yyyy', true],
  ['pl-PL', 'mmmm yyyy', false],
  ['pl-PL', '[$-409]d mmmm yyyy', false],
  ['de-DE', 'd. mmmm yyyy', false],
  ['fi-FI', 'd. mmmm yyyy', true],
])('to a reader of %s, %s reads otherwise in Excel: %s', (locale, code, isForeign) => {
  expect(readableFormat(code, true, locale).isForeign).toBe(isForeign)
})
