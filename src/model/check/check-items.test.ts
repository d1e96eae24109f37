import { describe, expect, test } from 'vitest'
import { unfit } from '../form-value.ts'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import type { Constraint } from '../rule.ts'
import { itemsProblems } from './check-items.ts'

const model = modelWith({
  phones: { type: 'Array', properties: { type: { type: 'String' }, number: { type: 'String' } } },
})
const list = nodeAt(model, 'phones') ?? model
const items = (...types: string[]) => types.map((type) => ({ type, number: '1' }))
const messages = (constraint: Constraint, ...types: string[]) =>
  itemsProblems(list, constraint, items(...types)).map(({ message }) => message)

const where = (negated: boolean) => ({
  kind: 'items-where' as const,
  member: 'type',
  value: 'Fax',
  negated,
  min: null,
  max: 1,
})

const filled = (min: number): Constraint => ({ kind: 'filled', min })

describe('a limit on the number of items', () => {
  test.each([
    [0, ['0 added; minimum 1']],
    [1, []],
    [2, []],
    [3, ['3 added; maximum 2']],
  ])('of one to two finds with %i items: %j', (count, expected) => {
    const types = Array.from({ length: count }, () => 'Fax')
    expect(messages({ kind: 'items', min: 1, max: 2 }, ...types)).toEqual(expected)
  })

  test('is silent where only the other end is limited', () => {
    expect(messages({ kind: 'items', min: null, max: 1 })).toEqual([])
    expect(messages({ kind: 'items', min: 1, max: null }, 'Fax', 'Fax', 'Fax')).toEqual([])
  })
})

describe('a limit on one kind of item', () => {
  test('counts the items of that kind, or all others', () => {
    expect(messages(where(false), 'Fax', 'Mobile', 'Mobile')).toEqual([])
    expect(messages(where(false), 'Fax', 'Fax', 'Mobile')).toEqual(['Fax: 2 added; maximum 1'])
    expect(messages(where(true), 'Fax', 'Fax', 'Mobile')).toEqual([])
    expect(messages(where(true), 'Fax', 'Mobile', '')).toEqual(['2 added that aren’t Fax; maximum 1'])
  })

  test('may ask for one', () => {
    const least: Constraint = { ...where(false), min: 1, max: null }
    expect(messages(least, 'Mobile')).toEqual(['Fax: 0 added; minimum 1'])
    expect(messages(least, 'Mobile', 'Fax', 'Fax')).toEqual([])
  })

  test('counts each kind that occurs, of which no kind is none', () => {
    const each: Constraint = { kind: 'per-value', member: 'type', values: 'all', max: 1 }
    expect(messages(each, 'Fax', 'Mobile', '', '')).toEqual([])
    expect(messages(each, 'Fax', 'Mobile', 'Mobile')).toEqual(['Mobile: 2 added; maximum 1'])
  })

  test('counts each of several kinds for itself', () => {
    const each: Constraint = { kind: 'per-value', member: 'type', values: ['Fax', 'Mobile'], max: 1 }
    expect(messages(each, 'Fax', 'Mobile', 'Other', 'Other')).toEqual([])
    expect(messages(each, 'Fax', 'Fax', 'Mobile', 'Mobile', 'Mobile')).toEqual([
      'Fax: 2 added; maximum 1',
      'Mobile: 3 added; maximum 1',
    ])
  })

  test('counts different kinds, of which no kind is none', () => {
    const distinct: Constraint = { kind: 'distinct', member: 'type', max: 2 }
    expect(messages(distinct, 'Fax', 'Mobile', '', 'Fax')).toEqual([])
    expect(messages(distinct, 'Fax', 'Mobile', 'Other')).toEqual(['3 different kinds; maximum 2'])
  })

  test('of a member the list does not have finds nothing', () => {
    expect(messages({ kind: 'distinct', member: 'colour', max: 0 }, 'Fax', 'Mobile')).toEqual([])
  })
})

describe('items that need something filled in', () => {
  test('are found by their place', () => {
    const values = [{ type: 'Fax', number: ' ' }, { type: '', number: '' }, { number: '1' }]
    expect(itemsProblems(list, filled(1), values)).toEqual([
      { place: 1, message: 'fill in at least one field' },
    ])
    expect(itemsProblems(list, filled(2), values).map(({ place }) => place)).toEqual([0, 1, 2])
  })

  test('are not those that hold something nobody can edit', () => {
    expect(itemsProblems(list, filled(1), [unfit('text')])).toEqual([])
  })
})

test('an item that lacks what every item needs is found by its place', () => {
  const needs: Constraint = { kind: 'item-needs', member: 'number' }
  expect(
    itemsProblems(list, needs, [
      { type: 'Fax', number: '1' },
      { type: 'Fax', number: ' ' },
    ]),
  ).toEqual([{ place: 1, message: 'fill in Number' }])
  expect(itemsProblems(list, needs, [unfit('text')])).toEqual([])
  expect(itemsProblems(list, { ...needs, member: 'colour' }, [{ type: 'Fax' }])).toEqual([])
})

test('a constraint on texts says nothing about items', () => {
  expect(messages({ kind: 'no-spaces' }, 'a b')).toEqual([])
})
