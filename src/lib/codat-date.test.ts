import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCodatDate, formatDay, parseCodatDate } from './codat-date.ts'
import { formatExactly } from './format/exact-date.ts'

describe('dates as Codat sends them', () => {
  it.each([
    ['2021-11-15T06:00:00Z', 'instant'],
    ['2021-11-15T06:00:00.1234567Z', 'instant'],
    ['2021-11-15T01:00:00-05:00', 'instant'],
    ['2021-11-15T01:00:00+0530', 'instant'],
    ['2021-11-15T01:00:00', 'local'],
    ['2021-11-15', 'local'],
    ['0001-01-01T00:00:00', 'never'],
    ['', 'never'],
    ['next Tuesday', 'text'],
    ['2021-02-31T00:00:00', 'text'],
    ['2021-02-31T00:00:00Z', 'text'],
  ])('%s is read as %s', (text, kind) => {
    expect(parseCodatDate(text).kind).toBe(kind)
  })

  it('reads the same moment from UTC and from an offset', () => {
    expect(parseCodatDate('2021-11-15T06:00:00Z')).toEqual(parseCodatDate('2021-11-15T01:00:00-05:00'))
  })

  it('never shifts a time that carries no zone, and says whose it is', () => {
    expect(formatCodatDate(parseCodatDate('2026-05-14T09:12:00'))).toBe(
      '14 May 2026, 09:12 company local time',
    )
    expect(formatDay(parseCodatDate('2026-05-14T23:59:00'))).toBe('14 May 2026')
  })

  it('gives the exact moment in UTC', () => {
    expect(formatExactly(parseCodatDate('2026-05-14T09:12:30+02:00'))).toBe('14 May 2026, 07:12:30 UTC')
  })

  it('keeps the wall clock of every zoneless time', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const wall = date.toISOString().slice(0, 19)
        expect(parseCodatDate(wall)).toEqual({ kind: 'local', wall, hasTime: true })
      }),
    )
  })

  it('takes any text without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatCodatDate(parseCodatDate(text))).toBeTypeOf('string')
      }),
    )
  })
})
