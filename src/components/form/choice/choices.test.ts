import { describe, expect, test } from 'vitest'
import { choiceMeant, choiceOf, choicesWith } from './choices.ts'

const choices = [
  { value: 'Active', label: 'Active' },
  { value: 'InActive', label: 'Archived' },
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'DE', label: 'Straße' },
  { value: '1', label: 'Standard' },
  { value: '10', label: 'Standard' },
].map(choiceOf)

test.each([
  ['Active', 'Active'],
  ['archived', 'InActive'],
  ['Archived (InActive)', 'InActive'],
  ['  arch ', 'InActive'],
  ['A\u200brchived', 'InActive'],
  ['\u202aCI\u202c', 'CI'],
  ['cote', 'CI'],
  ['STRASSE', 'DE'],
  ['1', '1'],
  ['Standard (10)', '10'],
  ['Archved', null],
  ['Standard', null],
  ['act', null],
  ['', null],
  ['\u200b', null],
])('%j means %j', (typed, value) => {
  expect(choiceMeant(choices, typed)?.value ?? null).toBe(value)
})

test('values that differ in case only are told apart when typed exactly, and not guessed at otherwise', () => {
  const cases = ['gb', 'GB'].map((value) => choiceOf({ value, label: value }))
  expect(['gb', 'GB', 'Gb'].map((typed) => choiceMeant(cases, typed)?.value ?? null)).toEqual([
    'gb',
    'GB',
    null,
  ])
})

describe('the list while typing', () => {
  test.each([
    ['act', ['Active', 'InActive']],
    ['standard (1', ['1', '10']],
    ['', ['Active', 'InActive', 'CI', 'DE', '1', '10']],
    ['zz', []],
  ])('of %j', (typed, values) => {
    expect(choicesWith(choices, typed).map(({ value }) => value)).toEqual(values)
  })
})

test('each of a thousand options is meant by its value, its name and both', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ value: `v${index}`, label: `Option ${index}` }))
  const list = many.map(choiceOf)
  for (const { value, label } of many) {
    const meant = [value, label, `${label} (${value})`].map((typed) => choiceMeant(list, typed)?.value)
    expect(meant).toEqual([value, value, value])
  }
})
