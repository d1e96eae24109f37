import { describe, expect, test } from 'vitest'
import type { Constraint } from '../rule.ts'
import { textProblem } from './check-text.ts'

const length = (min: number | null, max: number | null): Constraint => ({ kind: 'length', min, max })
const format = (name: 'email' | 'country' | 'currency', ...alsoAllowed: string[]): Constraint => ({
  kind: 'format',
  format: name,
  alsoAllowed,
})
const digits: Constraint = { kind: 'groups', sizes: [2, 3], separator: ' ', of: 'digits' }

describe('a text', () => {
  test.each([
    ['shorter than the minimum', length(3, null), 'ab', '2 characters; minimum 3'],
    ['at the minimum', length(3, null), 'abc', null],
    ['at the maximum', length(null, 3), 'abc', null],
    ['longer than the maximum', length(null, 3), 'abcd', '4 characters; maximum 3'],
    ['not of the only length', length(3, 3), 'abcd', '4 characters; must be exactly 3'],
    ['outside a range', length(2, 3), 'a', '1 character; minimum 2'],
    ['with an emoji, which counts two', length(null, 1), '🙂', '2 characters; maximum 1'],
  ])('%s', (_what, constraint, text, problem) => {
    expect(textProblem(constraint, text)).toBe(problem)
  })
})

describe('a name of two parts', () => {
  const parts: Constraint = { kind: 'part-length', max: 5 }

  test.each([
    ['Maria', null],
    ['Maria Jones', null],
    ['  Maria   Jones  ', null],
    ['Marietta Jones', 'first name has 8 characters; maximum 5'],
    ['Maria van Dyk', 'last name has 7 characters; maximum 5'],
  ])('%j', (text, problem) => {
    expect(textProblem(parts, text)).toBe(problem)
  })
})

describe('a format', () => {
  test.each([
    [format('email'), 'kim@example.com', null],
    [format('email'), 'kim@example', 'not an email address'],
    [format('email'), 'kim @example.com', 'not an email address'],
    [format('country'), 'GB', null],
    [format('country'), 'Britain', '“Britain” isn’t a two-letter country code such as GB'],
    [format('country', 'XX'), 'XX', null],
    [format('currency'), 'GBP', null],
    [format('currency'), 'pounds', '“pounds” isn’t a three-letter currency code such as GBP'],
  ])('%j of %j', (constraint, text, problem) => {
    expect(textProblem(constraint, text)).toBe(problem)
  })

  test('quotes no more than 40 characters of a long text', () => {
    expect(textProblem(format('country'), 'x'.repeat(50))).toContain(`“${'x'.repeat(39)}…”`)
  })
})

describe('groups of characters', () => {
  test.each([
    [digits, '51 824', null],
    [digits, '51824', 'must be digits grouped like 00 000'],
    [digits, '51 82a', 'must be digits grouped like 00 000'],
    [digits, '51 824 7', 'must be digits grouped like 00 000'],
    [{ ...digits, of: 'any' }, 'AB C-1', null],
    [{ ...digits, of: 'any' }, 'ABC 12', 'must be grouped like XX XXX'],
  ] as const)('%j of %j', (constraint, text, problem) => {
    expect(textProblem(constraint, text)).toBe(problem)
  })
})

test('groups may have hyphens between them', () => {
  const groups: Constraint = { kind: 'groups', sizes: [2, 2], separator: '-', of: 'any' }
  expect(textProblem(groups, '12-34')).toBeNull()
  expect(textProblem(groups, '12 34')).toBe('must be grouped like XX-XX')
})

const digitsOf = (min: number | null, max: number | null, only: boolean): Constraint => ({
  kind: 'digits',
  min,
  max,
  only,
})

describe('digits', () => {
  test.each([
    [digitsOf(3, 3, true), '123', null],
    [digitsOf(3, 3, true), '12a', 'only digits are allowed'],
    [digitsOf(3, 3, true), '1', '1 digit; must be exactly 3'],
    [digitsOf(null, 3, true), '1234', '4 digits; maximum 3'],
    [digitsOf(3, null, false), 'a12', '2 digits; minimum 3'],
    [digitsOf(3, null, false), 'a123', null],
    [digitsOf(null, null, true), '', null],
  ])('%j of %j', (constraint, text, problem) => {
    expect(textProblem(constraint, text)).toBe(problem)
  })
})

test('spaces are found, of every kind', () => {
  expect(textProblem({ kind: 'no-spaces' }, 'AB12')).toBeNull()
  expect(textProblem({ kind: 'no-spaces' }, 'AB 12')).toBe('spaces aren’t allowed')
  expect(textProblem({ kind: 'no-spaces' }, 'AB\u00a012')).toBe('spaces aren’t allowed')
})

test('what only the platform can tell is no problem here', () => {
  expect(textProblem({ kind: 'unique' }, 'text')).toBeNull()
  expect(textProblem({ kind: 'items', min: 9, max: 9 }, 'text')).toBeNull()
})
