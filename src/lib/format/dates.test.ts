import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCodatDate } from '../codat-date.ts'
import { formatCodatDate, formatDay, formatExactly, instantOptions } from './dates.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

describe('dates in the reader’s locale', () => {
  it.each([
    ['en-GB', '14 May 2026, 09:12 company local time', '14 May 2026', '14 May 2026, 07:12:30 UTC'],
    ['en-US', 'May 14, 2026, 9:12 AM company local time', 'May 14, 2026', 'May 14, 2026, 7:12:30 AM UTC'],
    ['de-DE', '14. Mai 2026, 09:12 company local time', '14. Mai 2026', '14. Mai 2026, 07:12:30 UTC'],
  ])('%s', (locale, wall, day, exact) => {
    // A time that carries no zone is never shifted, and says whose it is.
    expect(plainSpaces(formatCodatDate(parseCodatDate('2026-05-14T09:12:00'), locale))).toBe(wall)
    expect(formatDay(parseCodatDate('2026-05-14T23:59:00'), locale)).toBe(day)
    expect(formatCodatDate(parseCodatDate('2026-05-14'), locale)).toBe(day)
    expect(plainSpaces(formatExactly(parseCodatDate('2026-05-14T09:12:30+02:00'), locale))).toBe(exact)
  })

  it('names the clock of an instant', () => {
    expect(formatCodatDate(parseCodatDate('2026-05-14T09:12:00Z'), 'en-GB')).toMatch(
      /^1[345] May 2026, \d\d:\d\d (UTC|GMT|BST|[A-Z]{2,4}|GMT[+-]\d+(:\d\d)?)$/,
    )
  })

  it('is nothing for “never”', () => {
    expect(formatCodatDate(parseCodatDate('0001-01-01T00:00:00'), 'en-GB')).toBe('')
  })

  it('takes any text without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatCodatDate(parseCodatDate(text))).toBeTypeOf('string')
      }),
    )
  })

  it.each([
    'en-GB',
    'en-US',
    'de',
    'fr-CA',
    'ja',
    'zh',
    'zh-TW',
    'zh-HK',
    'sk',
    'ar-EG',
    'fa',
    'th',
    'ko',
    'hi',
  ])('a page without this code writes a moment alike: %s', (locale) => {
    const options = JSON.parse(JSON.stringify(instantOptions(locale))) as Intl.DateTimeFormatOptions
    const ms = Date.UTC(2026, 2, 29, 1, 30)
    const written = new Intl.DateTimeFormat(locale, options).format(ms)
    expect(written).toBe(formatCodatDate({ kind: 'instant', ms }, locale))
  })
})
