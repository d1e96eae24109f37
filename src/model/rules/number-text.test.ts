import { describe, expect, test } from 'vitest'
import type { PlaceNames } from './names-at.ts'
import { numberConstraints } from './number-text.ts'

const names: PlaceNames = { own: new Set(['net', 'amount']), around: new Set(['line']) }
const bound = (number: string, exclusive = false) => ({ number, exclusive })
const range = (min: object | null, max: object | null) => ({ kind: 'range', min, max })

describe('a limit on a number', () => {
  test.each([
    ['must be ≥ 0.01', [range(bound('0.01'), null)]],
    ['the net amount must be > 0', [range(bound('0', true), null)]],
    ['line amount must be ≤ 9', [range(null, bound('9'))]],
    ['must be > -1 and < 1', [range(bound('-1', true), bound('1', true))]],
    ['must be = 0', [range(bound('0'), bound('0'))]],
    ['must be positive', [range(bound('0', true), null)]],
    ['must be positive or 0', [range(bound('0'), null)]],
    ['only positive amounts are accepted', [range(bound('0', true), null)]],
    ['must be negative', [range(null, bound('0', true))]],
    ['must be negative or 0', [range(null, bound('0'))]],
    ['can not be negative', [range(bound('0'), null)]],
    ['can not be 0 or negative', [range(bound('0', true), null)]],
    ['0 or negative values are not allowed', [range(bound('0', true), null)]],
    ['can not be 0', [{ kind: 'not-zero' }]],
    ['0 is not allowed', [{ kind: 'not-zero' }]],
    ['≤ 2 decimal places', [{ kind: 'decimals', max: 2 }]],
    ['must be a whole number', [{ kind: 'decimals', max: 0 }]],
    ['fractions are not supported', [{ kind: 'decimals', max: 0 }]],
    ['must be a positive integer', [range(bound('0', true), null), { kind: 'decimals', max: 0 }]],
    ['must be > 0 with ≤ 2 decimals', [{ kind: 'decimals', max: 2 }, range(bound('0', true), null)]],
  ])('%s', (sentence, constraints) => {
    expect(numberConstraints(sentence, names)).toEqual(constraints)
  })

  test.each([
    'must be > 0 for purchases',
    'must be ≥ 10 percent of the amount',
    'the number of lines must be ≥ 1',
    'the total must be > 0',
    'must be positive or negative',
    'can be positive',
    'may be > 5',
    'must be < 0 or = 0',
    'must be 0 or 1',
    'discounts > 50 percent need approval',
  ])('is not read in “%s”', (sentence) => {
    expect(numberConstraints(sentence, names)).toEqual([])
  })
})
