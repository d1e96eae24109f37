import { describe, expect, test } from 'vitest'
import type { PlaceNames } from './names-at.ts'
import { isAboutPlace, isNarrowed, subjectOf } from './sentence-scope.ts'

const names: PlaceNames = { own: new Set(['reference']), around: new Set(['line']) }

describe('what a sentence is about', () => {
  test.each([
    ['must be ≤ 5', true],
    ['the reference must be ≤ 5', true],
    ['the length of this field is ≤ 5', true],
    ['xero limits it to ≤ 5', true],
    ['the bill reference must be ≤ 5', true],
    ['bills can have a reference of ≤ 5', true],
    ['bills must be ≤ 5', false],
    ['the name must be ≤ 5', false],
    ['a company can have ≤ 5', false],
  ])('in “%s” is the place: %s', (sentence, expected) => {
    expect(isAboutPlace(sentence, names)).toBe(expected)
  })

  test('is told by its words before the verb', () => {
    expect(subjectOf('the user name must be ≤ 5')).toEqual({ words: ['user', 'name'], isForeign: true })
  })
})

describe('what follows a limit', () => {
  test.each([
    ['characters in length', false],
    ['characters for this reference', false],
    ['characters on each line', false],
    ['characters in sage intacct', false],
    ['characters for companies', true],
    ['characters for lines', true],
    ['characters in the french edition', true],
    ['characters per line', true],
  ])('“%s” narrows it: %s', (rest, expected) => {
    expect(isNarrowed(rest, names)).toBe(expected)
  })
})
