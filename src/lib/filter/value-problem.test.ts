import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueProblem } from './value-problem.ts'

describe('a value', () => {
  it.each([
    ['a&&b', 'reserved', 1],
    ['a}||{b', 'reserved', 1],
    ['{', 'reserved', 0],
    ['x||', 'reserved', 1],
    ['=x', 'edge', 0],
    ['!x', 'edge', 0],
    ['x&', 'edge', 1],
    ['&', 'edge', 0],
    ['x & y |', 'edge', 6],
    ['  ', 'missing-value', 0],
  ])('%j of text has a problem: %s', (value, kind, at) => {
    expect(valueProblem('customerName', value)).toMatchObject({ kind, at })
  })

  it.each(['a & b', 'a=b', 'x!', 'a|b', 'O’Brien "&" Sons', 'x<y'])('%j of text has none', (value) => {
    expect(valueProblem('customerName', value)).toBeUndefined()
  })

  it('of a date is any day or moment on the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString()
        for (const text of [iso, iso.slice(0, 10), iso.slice(0, 19), iso.replace('Z', '-05:30')])
          expect(valueProblem('modifiedDate', text)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    '2026-02-30',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01 10:00',
    '2026-01-01T25:00',
    'today',
  ])('%j is no date', (value) => {
    expect(valueProblem('sourceModifiedDate', value)).toEqual({ kind: 'not-a-date', at: 0 })
  })

  it('of a yes-or-no field is true or false in any case', () => {
    for (const value of ['true', 'FALSE']) expect(valueProblem('metadata.isDeleted', value)).toBeUndefined()
    for (const value of ['yes', '1', 'tru'])
      expect(valueProblem('metadata.isDeleted', value)).toEqual({ kind: 'not-a-boolean', at: 0 })
  })
})
