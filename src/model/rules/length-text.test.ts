import { describe, expect, test } from 'vitest'
import { lengthConstraints } from './length-text.ts'
import type { PlaceNames } from './names-at.ts'

const names: PlaceNames = { own: new Set(['reference']), around: new Set() }
const length = (min: number | null, max: number | null) => [{ kind: 'length', min, max }]

describe('a limit on the length', () => {
  test.each([
    ['must be ≤ 5 characters', length(null, 5)],
    ['the reference must be ≥ 2 and ≤ 5 characters', length(2, 5)],
    ['bills can have a reference of ≤ 5 characters', length(null, 5)],
    ['≤ 5 characters in quickbooks online', length(null, 5)],
    ['≤ 5 characters for this field', length(null, 5)],
    ['≤ 5 characters for sales, ≤ 9 characters for purchases', length(null, 9)],
    ['≤ 5 characters for first and last names', [{ kind: 'part-length', max: 5 }]],
    ['must be = 5 digits', [{ kind: 'digits', min: 5, max: 5, only: true }]],
    ['must contain ≥ 5 digits', [{ kind: 'digits', min: 5, max: null, only: false }]],
  ])('%s', (sentence, constraints) => {
    expect(lengthConstraints(sentence, names)).toEqual(constraints)
  })

  test.each([
    'passwords must have ≥ 5 characters',
    'the invoice number must be ≤ 5 characters',
    '≤ 5 characters for item lines',
    '≤ 5 characters per line',
    '≤ 5 characters on the plus plan',
    '≤ 5 characters, or 9 characters on the plus plan',
    'the combined length must be ≤ 5 characters',
    '≤ 5 letters',
    '≤ 5',
  ])('is not read in “%s”', (sentence) => {
    expect(lengthConstraints(sentence, names)).toEqual([])
  })
})
