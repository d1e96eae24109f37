import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCodatDate, parseUtcDate } from './codat-date.ts'

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

  it('keeps the wall clock of every zoneless time', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const wall = date.toISOString().slice(0, 19)
        expect(parseCodatDate(wall)).toEqual({ kind: 'local', wall, hasTime: true })
      }),
    )
  })
})

it.each([
  ['2026-11-23T12:00:00', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 12) }],
  ['2026-11-23T12:00:00.5000000Z', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 12, 0, 0, 500) }],
  ['2026-11-23T12:00:00+02:00', { kind: 'instant', ms: Date.UTC(2026, 10, 23, 10) }],
  ['2026-11-23', { kind: 'local', wall: '2026-11-23T00:00:00', hasTime: false }],
  ['0001-01-01T00:00:00', { kind: 'never' }],
  [null, { kind: 'never' }],
  ['soon', { kind: 'text', text: 'soon' }],
])('%s of a member that is UTC by its name', (text, date) => {
  expect(parseUtcDate(text)).toEqual(date)
})
