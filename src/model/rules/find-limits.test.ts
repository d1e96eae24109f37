import { describe, expect, test } from 'vitest'
import { boundsOf, findLimits, isDemanded, wholeBounds, withoutLimits } from './find-limits.ts'

const found = (sentence: string) =>
  findLimits(sentence).map(({ comparator, value, unit }) => `${comparator}${value} ${unit}`)

describe('the limits of a sentence', () => {
  test.each([
    ['must be ≤ 5 characters', ['≤5 character']],
    ['≥ 2 and ≤ 5 characters', ['≥2 character', '≤5 character']],
    ['≥ 2 characters and ≤ 5', ['≥2 character', '≤5 character']],
    ['length ≤ 5', ['≤5 character']],
    ['decimal places must be ≤ 2', ['≤2 decimal']],
    ['must be > 0 with ≤ 2 decimal places', ['>0 none', '≤2 decimal']],
    ['≤ 5 digits', ['≤5 digit']],
    ['≤ 100 percent', ['≤100 none']],
    ['≤ 5 line items', ['≤5 other']],
    ['= 2 letters', ['=2 letter']],
    ['allowed characters: ≥ 0 ≤ 9', ['≥0 none', '≤9 none']],
    ['no number', []],
  ])('%s', (sentence, limits) => {
    expect(found(sentence)).toEqual(limits)
  })

  test('leave the rest of it', () => {
    expect(withoutLimits('must be ≤ 5 characters, 3 of them digits')).toBe(
      'must be   characters, 3 of them digits',
    )
  })
})

describe('a bare “more than”', () => {
  test.each([
    ['must be > 5', true],
    ['> 5 characters', true],
    ['may have > 5 lines', false],
    ['> 5 lines may be given', false],
    ['may have ≤ 5 lines', true],
  ])('in “%s” is a demand: %s', (sentence, expected) => {
    expect(findLimits(sentence).map((limit) => isDemanded(limit, sentence))).toEqual([expected])
  })
})

describe('the bounds of limits', () => {
  test('of whole numbers leave out the number of an exclusive one', () => {
    expect(wholeBounds(findLimits('> 2 and < 9 characters'))).toEqual({ min: 3, max: 8 })
    expect(wholeBounds(findLimits('= 4 characters'))).toEqual({ min: 4, max: 4 })
  })

  test('are the loosest where several are given', () => {
    expect(wholeBounds(findLimits('≤ 5 characters ≤ 9 characters'))).toEqual({ min: null, max: 9 })
    const { max } = boundsOf(findLimits('< 9 ≤ 9'))
    expect(max?.comparator).toBe('≤')
  })

  test('are uncertain where an exact number stands beside others', () => {
    expect(wholeBounds(findLimits('< 9 or = 9'))).toEqual({ min: null, max: null })
  })
})
