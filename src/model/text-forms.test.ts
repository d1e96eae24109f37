import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCountryCode, isCurrencyCode } from './rules/codes.ts'
import { isDateTimeText } from './values/date-time-text.ts'
import { parseNumber } from './values/exact-number.ts'
import { cleanText, humanise } from './words.ts'

describe('numbers typed as text', () => {
  test.each([
    ['12', 12],
    [' +1.50 ', 1.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['-0', 0],
    ['0.1', 0.1],
    ['9007199254740993.0', null],
    ['1e400', null],
    ['1,5', null],
    ['1,500.00', null],
    ['12a', null],
    ['.', null],
    ['Infinity', null],
    ['0x10', null],
    ['9'.repeat(5000), null],
  ])('%s', (typed, value) => {
    const parsed = parseNumber(typed)
    expect('value' in parsed ? parsed.value : null).toBe(value)
  })

  test('every number of JSON comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseNumber(String(number))).toEqual({ value: number === 0 ? 0 : number })
      }),
      { numRuns: 500, seed: 2 },
    )
  })
})

describe('dates typed as text', () => {
  test.each([
    '2026-11-23',
    '2024-02-29',
    '2026-11-23T09:30',
    '2026-11-23T09:30:00',
    '2026-11-23T09:30:00.1234567Z',
    '2026-11-23T09:30:00-05:00',
    '0001-01-01T00:00:00',
  ])('%s is one', (text) => expect(isDateTimeText(text)).toBe(true))

  test.each([
    '2026-02-29',
    '2026-13-01',
    '23/11/2026',
    '2026-11-23 09:30',
    '2026-11-23T25:00:00',
    '2026-11-23T09:30:00+15:00',
    '',
  ])('%s is none', (text) => expect(isDateTimeText(text)).toBe(false))
})

test('codes are the official ones', () => {
  expect([isCountryCode('GB'), isCountryCode('gb'), isCountryCode('UK')]).toEqual([true, false, false])
  expect([isCurrencyCode('GBP'), isCurrencyCode('GGP')]).toEqual([true, false])
})

test('served texts become one safe line, and names become labels', () => {
  expect(cleanText('a\u202eb\u0000\n c', 10)).toBe('a b c')
  expect(cleanText('😀'.repeat(9), 3)).toBe('😀😀…')
  expect([humanise('postalCode'), humanise('isDeleted'), humanise('')]).toEqual([
    'Postal code',
    'Is deleted',
    'Unnamed member',
  ])
})
