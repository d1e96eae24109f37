import { expect, it } from 'vitest'
import { NumberFormats } from './number-format.ts'

const LOCALES = ['en-GB', 'en-US', 'de-DE'] as const
const STYLE = 200

/** What Excel shows for a value with a format: a built-in number or a code. One text stands for all three locales. */
const SHOWN: readonly [format: number | string, value: number | string, ...shown: string[]][] = [
  ['General', 1234.5, '1234.5', '1234.5', '1234,5'],
  ['General', 1_234_567_890_123_456, '1.23457E+15', '1.23457E+15', '1,23457E+15'],
  ['General', 12_345_678_901, '12345678901'],
  ['General', -0.1 - 0.2, '-0.3', '-0.3', '-0,3'],
  [1, 1234.5, '1235'],
  [2, 1234.5, '1234.50', '1234.50', '1234,50'],
  [3, 1_234_567.4, '1,234,567', '1,234,567', '1.234.567'],
  [4, 1234.5, '1,234.50', '1,234.50', '1.234,50'],
  [9, 0.19, '19%'],
  [10, 0.1925, '19.25%', '19.25%', '19,25%'],
  [11, 12_345, '1.23E+04', '1.23E+04', '1,23E+04'],
  [12, 1.5, '1 1/2'],
  [13, 0.333, '1/3'],
  [14, 46_000, '09/12/2025', '12/9/2025', '09.12.2025'],
  [15, 46_000, '09-Dec-25', '9-Dec-25', '09. Dez 25'],
  [17, 46_000, 'Dec-25', 'Dec-25', 'Dez 25'],
  [18, 0.395_833_333_333_333, '9:30 AM'],
  [20, 0.395_833_333_333_333, '09:30', '9:30', '09:30'],
  [21, 0.395_833_333_333_333, '09:30:00', '9:30:00', '09:30:00'],
  [22, 46_000.395_833_333_336, '09/12/2025 09:30', '12/9/2025 9:30', '09.12.2025 09:30'],
  [37, -1234, '-1,234', '(1,234)', '-1.234'],
  [39, -1234.5, '-1,234.50', '(1,234.50)', '-1.234,50'],
  [44, 1234.5, '£1,234.50', '$1,234.50', '1.234,50 €'],
  [45, 0.0125, '18:00'],
  [46, 1.5, '36:00:00'],
  [48, 12_345, '12.3E+3', '12.3E+3', '12,3E+3'],
  [49, 'INV-01', 'INV-01'],
  ['00000', 1234, '01234'],
  ['00000 000000', 2_079_460_123, '02079 460123'],
  ['dd/mm/yyyy hh:mm', 46_000.395_833_333_336, '09/12/2025 09:30'],
  ['dd.mm.yyyy', 46_000, '09.12.2025'],
  ['yyyy-mm-dd', 46_000, '2025-12-09'],
  ['mmmm yyyy', 46_000, 'December 2025', 'December 2025', 'Dezember 2025'],
  [
    'dddd d mmmm yyyy',
    46_000,
    'Tuesday 9 December 2025',
    'Tuesday 9 December 2025',
    'Dienstag 9 Dezember 2025',
  ],
  ['[$-407]d. mmmm yyyy', 46_000, '9. Dezember 2025'],
  [
    String.raw`[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`,
    46_000,
    '09 December 2025',
    'Tuesday, December 9, 2025',
    'Dienstag, 9. Dezember 2025',
  ],
  ['h:mm AM/PM', 0.75, '6:00 PM'],
  ['h:mm a/p', 0.75, '6:00 p'],
  ['h A/P', 0.25, '6 A'],
  ['h"a/p"', 0.25, '6a/p'],
  ['0.00', -0.001, '-0.00', '-0.00', '-0,00'],
  ['0%', -0.001, '-0%'],
  ['0;0', -0.2, '0'],
  ['# ??/??', 1.979_75, '1.97975', '1.97975', '1,97975'],
  ['hh:mm:ss', 0.75, '18:00:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['[mm]:ss', 0.0625, '90:00'],
  ['[$€-407]#,##0.00', 1234.5, '€1,234.50', '€1,234.50', '€1.234,50'],
  ['[$£-809]#,##0.00', 1234.5, '£1,234.50', '£1,234.50', '£1.234,50'],
  ['"£"#,##0.00;[Red]-"£"#,##0.00', -1234.5, '-£1,234.50', '-£1,234.50', '-£1.234,50'],
  ['#,##0.00;(#,##0.00)', -1234.5, '(1,234.50)', '(1,234.50)', '(1.234,50)'],
  ['#,##0_);[Red](#,##0)', -5, '(5)'],
  ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 0, '-'],
  ['0.0%', 0.1234, '12.3%', '12.3%', '12,3%'],
  ['0" kg"', 3, '3 kg'],
  ['#,##0,', 1_234_567, '1,235', '1,235', '1.235'],
  ['0.0,,"M"', 1_234_567, '1.2M', '1.2M', '1,2M'],
  ['[>=1000]#,##0," k";0', 12_345, '12 k'],
  ['[<=9999999]###-####;(###) ###-####', 5_551_234_567, '(555) 123-4567'],
  [';;;', 5, ''],
  ['0.00;-0.00;"nil"', 0, 'nil'],
  ['"Ref "@', 'A7', 'Ref A7'],
  [';;;', 'hidden', ''],
  ['0;-0;0;"n/a"', 'text', 'n/a'],
  ['0;";;;"', 'text', 'text'],
  ['not a code "', 7, '7'],
  ['yyyy-mm-dd', -1, '######'],
]

it.each(SHOWN)('%s shows %s as %s', (format, value, ...shown) => {
  const codes = new Map(typeof format === 'string' ? [[STYLE, format]] : [])
  const id = typeof format === 'string' ? STYLE : format
  for (const [index, locale] of LOCALES.entries()) {
    const formats = new NumberFormats({ codes }, false, locale)
    expect(formats.format(value, id).text).toBe(shown[index] ?? shown[0])
  }
})

it('other readers have their own short date and signs, whatever the file says of them', () => {
  const codes = new Map([[14, 'mm-dd-yy']])
  const shown = (locale: string) => {
    const formats = new NumberFormats({ codes }, false, locale)
    return [formats.format(46_000, 14).text, formats.format(1234.5, 4).text]
  }
  expect(shown('en-NZ')).toEqual(['9/12/2025', '1,234.50'])
  expect(shown('de-AT')).toEqual(['09.12.2025', '1.234,50'])
  expect(shown('en-ZA')[0]).toBe('2025/12/09')
})

it('days are counted from 1904 where the workbook does so, but not hours that passed', () => {
  const codes = new Map([
    [200, 'yyyy-mm-dd hh:mm'],
    [201, '[h]:mm'],
  ])
  const formats = new NumberFormats({ codes }, true, 'en-GB')
  expect(formats.format(44_538.5, 200).text).toBe('2025-12-09 12:00')
  expect(formats.format(1.5, 201).text).toBe('36:00')
  expect(formats.format(1.5, 0).text).toBe('1.5')
})

it.each([
  ['hh:mm', '-06:00', '######'],
  ['[h]:mm', '-6:00', '######'],
  ['[mm]', '-360', '######'],
  ['[h]:mm;@', '-6:00', '######'],
  ['0.00', '-0.25', '-0.25'],
])('times below zero in %s are only known where days are counted from 1904', (code, from1904, from1900) => {
  const shown = [true, false].map(
    (is1904) => new NumberFormats({ codes: new Map([[200, code]]) }, is1904, 'en-GB').format(-0.25, 200).text,
  )
  expect(shown).toEqual([from1904, from1900])
})

it('names in the language of a format are shown in it, and what can’t be is told', () => {
  const codes = new Map([
    [200, '[$-C0A]d mmmm yyyy'],
    [201, '[$-411]ggge"年"'],
  ])
  const formats = new NumberFormats({ codes }, false, 'en-GB')
  expect(formats.format(46_000, 200)).toEqual({ text: '9 diciembre 2025', isRed: false })
  expect(formats.format(46_000, 201).difference).toBe('foreign')
})

it('says when a number is red, which may be all that tells a debt', () => {
  const codes = new Map([[200, '0;[Red]0']])
  const formats = new NumberFormats({ codes }, false, 'en-GB')
  expect(formats.format(-5, 200)).toEqual({ text: '5', isRed: true })
  expect(formats.format(5, 200)).toEqual({ text: '5', isRed: false })
})

it('truth values are in the language of the reader', () => {
  const shown = ['en-GB', 'de-DE'].map((locale) => {
    const formats = new NumberFormats({ codes: new Map() }, false, locale)
    return formats.format(true, 0).text
  })
  expect(shown).toEqual(['TRUE', 'WAHR'])
})

it.each([
  ['0;[Blue]0', -5, '5', false, 'unsigned'],
  ['0;[Color 3]0', -5, '5', true, undefined],
  ['0;[Blue]-0', -5, '-5', false, undefined],
  ['0 "CR";[Green]0 "DR"', -5, '5 DR', false, undefined],
  ['[Blue]0;(0)', -5, '(5)', false, undefined],
  ['[White]0', 5, '5', false, 'pale'],
  ['[Green][>=100]0;[Blue]0', 5, '5', false, undefined],
])('the colours of %s for %s', (code, value, text, isRed, difference) => {
  const formats = new NumberFormats({ codes: new Map([[200, code]]) }, false, 'en-GB')
  expect(formats.format(value, 200)).toEqual({ text, isRed, difference })
})
