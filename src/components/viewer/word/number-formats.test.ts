import { expect, it } from 'vitest'
import { formatListNumber } from './number-formats.ts'

it.each<[format: string, shown: Record<number, string | undefined>]>([
  ['decimal', { 0: '0', 1: '1', 12: '12' }],
  ['decimalZero', { 1: '01', 9: '09', 10: '10', 100: '100' }],
  ['decimalFullWidth', { 10: '１０' }],
  ['numberInDash', { 3: '- 3 -' }],
  ['upperRoman', { 0: undefined, 4: 'IV', 9: 'IX', 1994: 'MCMXCIV', 4000: undefined }],
  ['lowerRoman', { 1: 'i', 14: 'xiv', 40: 'xl' }],
  ['upperLetter', { 0: undefined, 1: 'A', 26: 'Z', 27: 'AA', 28: 'BB', 53: 'AAA' }],
  ['lowerLetter', { 3: 'c', 29: 'cc' }],
  ['russianUpper', { 1: 'А', 10: 'К' }],
  ['russianLower', { 29: 'я' }],
  ['chicago', { 1: '*', 2: '†', 5: '**' }],
  ['hex', { 10: 'A', 255: 'FF' }],
  ['ordinal', { 1: '1st', 2: '2nd', 3: '3rd', 11: '11th', 13: '13th', 22: '22nd', 112: '112th' }],
  ['cardinalText', { 1: 'One', 13: 'Thirteen', 20: 'Twenty', 42: 'Forty-two', 100: undefined }],
  ['ordinalText', { 1: 'First', 5: 'Fifth', 12: 'Twelfth', 20: 'Twentieth', 31: 'Thirty-first' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: undefined }],
  ['decimalEnclosedParen', { 2: '⑵' }],
  ['decimalEnclosedFullstop', { 3: '⒊' }],
  ['none', { 7: '' }],
  ['001, 002, 003, ...', { 1: '001', 10: '010', 1000: '1000' }],
  ['0001, 0002, 0003, ...', { 12: '0012' }],
  ['1, 3, 5, ...', { 1: undefined }],
  ['hebrew1', { 1: undefined }],
])('%s', (format, shown) => {
  for (const [value, text] of Object.entries(shown))
    expect([value, formatListNumber(Number(value), format, true)]).toEqual([value, text])
})

it.each(['ordinal', 'cardinalText', 'ordinalText'])('%s is known in English only', (format) => {
  expect(formatListNumber(1, format, false)).toBe(undefined)
})
