import { describe, expect, test } from 'vitest'
import { base } from '../books/hand-made.ts'
import type { Rule, Situation } from './field.ts'
import {
  abn,
  activeCurrency,
  advice,
  between,
  canHaveMaximum,
  countryCode,
  currencyAllowed,
  email,
  exactLength,
  maxLengthOfNameParts,
  hintAsWarning,
  lengthBetween,
  maxDistinct,
  maxItems,
  maxItemsWhere,
  maxLength,
  noGreaterThan,
  oneOfEach,
  somethingInEach,
  uniqueName,
  uniqueShortId,
} from './rules.ts'

const SITUATION: Situation = {
  customer: {},
  settings: { baseCurrency: 'GBP', multiCurrency: false, autoNumbering: true, otherNames: ['Supply Co'] },
  others: new Map([['ACME01', base('ACME01', { customerName: 'Acme' })]]),
}

const problem = ({ check }: Rule, value: unknown, more: Partial<Situation> = {}) =>
  check?.(value, { ...SITUATION, ...more })

const types = (...all: string[]) => all.map((type) => ({ type }))

describe('rules that a value keeps to', () => {
  test.each<[string, Rule, unknown]>([
    ['text of the longest length', maxLength(3), 'abc'],
    ['emoji, which count as two', maxLength(2), '🌻'],
    ['something that is no text', maxLength(3), 12_345],
    ['the shortest length', between(2, 3), 'ab'],
    ['the longest length', lengthBetween(2, 3), 'abc'],
    ['the exact length', exactLength('Exactly 2', 2), 'ab'],
    ['any length where it is not enforced', exactLength('Exactly 2', 2, false), 'abc'],
    ['as many entries as allowed', maxItems('At most 2', 2), [1, 2]],
    ['no list', maxItems('At most 2', 2), 'abc'],
    ['entries of another kind', maxItemsWhere('One', 1, 'type', ['Fax']), types('Fax', 'Mobile', 'Mobile')],
    [
      'entries of the excepted kind',
      maxItemsWhere('One', 1, 'type', ['Fax'], true),
      types('Fax', 'Fax', 'A'),
    ],
    ['one of each', oneOfEach('One of each', ['Fax', 'Mobile']), types('Fax', 'Mobile', 'Other', 'Other')],
    ['few kinds', maxDistinct('Two kinds', 'type', 2), [...types('A', 'B', 'A'), {}, null]],
    ['something in each', somethingInEach('Something'), [{ a: '', b: { c: 0 } }]],
    ['an email', email('An email'), 'ada+x@example.co.uk'],
    ['a country', countryCode('A code'), 'GB'],
    ['an extra code', countryCode('A code', {}, ['XX']), 'XX'],
    ['an ABN', abn('An ABN'), '12 345 678 901'],
    ['short names', maxLengthOfNameParts('Names', 5), 'Grace Ellen'],
    ['a currency', activeCurrency('A currency'), 'EUR'],
    ['the base currency', currencyAllowed('Base only', true), 'GBP'],
    ['a new name', uniqueName('Unique'), 'Acme Ltd'],
    ['a new ID', uniqueShortId('Short', 8), 'acme02'],
    ['a hint, whatever the value', hintAsWarning('A hint'), ''],
    ['advice, whatever the value', advice('Advice'), ''],
  ])('%s', (_, rule, value) => expect(problem(rule, value)).toBeUndefined())
})

describe('rules that a value breaks', () => {
  test.each<[string, Rule, unknown, string]>([
    ['too long', maxLength(3), 'abcd', 'must not be longer than 3 characters long'],
    ['two emoji', maxLength(3), '🌻🌻', 'must not be longer than 3 characters long'],
    ['too long in other words', noGreaterThan(3), 'abcd', 'must not be longer than 3 characters long'],
    [
      'too long in a third wording',
      canHaveMaximum('A', 3),
      'abcd',
      'must not be longer than 3 characters long',
    ],
    ['too short', between(2, 3), 'a', 'must have a length between 2 and 3 characters'],
    ['too long for a span', lengthBetween(2, 3), 'abcd', 'must have a length between 2 and 3 characters'],
    ['another length', exactLength('Exactly 2', 2), 'abc', 'must be exactly 2 characters long'],
    ['too many entries', maxItems('At most 1', 1), [1, 2], 'must not have more than 1 entries'],
    [
      'too many of a kind',
      maxItemsWhere('One', 1, 'type', ['Fax']),
      types('Fax', 'Fax'),
      'must not have more than 1 of this kind',
    ],
    [
      'too many of all other kinds',
      maxItemsWhere('One', 1, 'type', ['Fax'], true),
      types('A', 'B'),
      'must not have more than 1 of this kind',
    ],
    [
      'two of one type',
      oneOfEach('One', ['Fax']),
      types('Fax', 'Fax'),
      'must not have more than one Fax entry',
    ],
    ['too many kinds', maxDistinct('One', 'type', 1), types('A', 'B'), 'must not use more than 1 kinds'],
    [
      'an entry of blanks',
      somethingInEach('Something'),
      [{ a: 'x' }, { a: '', b: [{ c: '' }] }],
      'must not have entries without any detail',
    ],
    ['no email', email('An email'), 'ada@example', 'must be a valid email'],
    ['two emails', email('An email'), 'a@b.c d@e.f', 'must be a valid email'],
    ['a country in words', countryCode('A code'), 'United Kingdom', 'must be a known country code'],
    ['a code that is none', countryCode('A code'), 'XX', 'must be a known country code'],
    ['an ABN without spaces', abn('An ABN'), '12345678901', 'must be in the format XX XXX XXX XXX'],
    [
      'a long last name',
      maxLengthOfNameParts('Names', 5),
      'Grace Mary Ellen',
      'must not have a first or last name longer than 5 characters long',
    ],
    ['no currency', activeCurrency('A currency'), 'XYZ', 'must match an active currency'],
    [
      'another currency than the base one',
      currencyAllowed('Base only', true),
      'EUR',
      'must not be set as multi-currency is not enabled for the company',
    ],
    [
      'the base currency where none may be set',
      currencyAllowed('None', false),
      'GBP',
      'must not be set as multi-currency is not enabled for the company',
    ],
    ['a long ID', uniqueShortId('Short', 8), 'acme00001', 'must not be longer than 8 characters long'],
    ['an ID with a space', uniqueShortId('Short', 8), 'ac me', 'must not contain spaces'],
    [
      'an ID in use, in any case',
      uniqueShortId('Short', 8),
      'acme01',
      'must be unique: the ID is already in use',
    ],
  ])('%s', (_, rule, value, expected) => expect(problem(rule, value)).toBe(expected))
})

describe('rules that look around', () => {
  test.each([' acme ', 'ACME', 'supply co'])('the name %j is used by somebody else', (name) => {
    expect(problem(uniqueName('Unique'), name)).toMatch(/^must be unique/)
  })

  test('a record may keep its own name and ID', () => {
    expect(problem(uniqueName('Unique'), 'Acme', { customerId: 'ACME01' })).toBeUndefined()
    expect(problem(uniqueShortId('Short', 8), 'ACME01', { customerId: 'ACME01' })).toBeUndefined()
  })

  test('any currency is allowed with multi-currency', () => {
    const settings = { ...SITUATION.settings, multiCurrency: true }
    expect(problem(currencyAllowed('None', false), 'EUR', { settings })).toBeUndefined()
  })
})

test('a rule is announced with its text, and more where a platform says more', () => {
  expect(maxLength(3)).toMatchObject({ kind: 'warning', text: 'Max length of 3 characters' })
  expect(advice('Advice', { unaddressed: true })).toEqual({
    kind: 'information',
    text: 'Advice',
    unaddressed: true,
  })
  expect(hintAsWarning('A hint')).toEqual({ kind: 'warning', text: 'A hint' })
})
