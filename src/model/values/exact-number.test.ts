import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from './exact-number.ts'

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
