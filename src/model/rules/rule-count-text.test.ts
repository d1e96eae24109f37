import { describe, expect, test } from 'vitest'
import { countConstraints } from './rule-count-text.ts'

describe('a text that counts items', () => {
  test.each([
    ['no more than two addresses can be added', 2, 'addresses'],
    ['maximum of 3 phone numbers per contact', 3, 'phone numbers per contact'],
    ['up to five contacts, the first is the main one', 5, 'contacts'],
    ['only one address must be given', 1, 'address'],
    ['max 1,000 contacts', 1000, 'contacts'],
  ])('“%s” allows at most %i of “%s”', (text, max, noun) => {
    expect(countConstraints(text)).toEqual([{ kind: 'count', min: null, max, noun }])
  })

  test.each([
    ['at least one address', 1, 'address'],
    ['no fewer than two contacts are needed', 2, 'contacts'],
    ['a minimum of 3 items', 3, 'items'],
  ])('“%s” needs at least %i of “%s”', (text, min, noun) => {
    expect(countConstraints(text)).toEqual([{ kind: 'count', min, max: null, noun }])
  })

  test('may count each of several kinds', () => {
    expect(countConstraints('only one address each of billing, delivery or other can be given')).toEqual([
      { kind: 'each-of', max: 1, words: ['billing', 'delivery', 'other'] },
    ])
  })

  test('may count how many kinds there are', () => {
    expect(countConstraints('at most four distinct types')).toEqual([
      { kind: 'distinct-of', max: 4, noun: 'types' },
    ])
  })

  test('may count what has to be filled in', () => {
    expect(countConstraints('at least two pieces of contact information')).toEqual([
      { kind: 'filled', min: 2 },
    ])
  })
})

describe('a text that measures something else', () => {
  test.each([
    'at most 50 characters',
    'maximum of 2 decimal places',
    'up to 10 percent',
    'only 5 words',
    'at least 3 letters',
    'max of 3',
    'only latin letters',
    'no more than usual',
    '',
  ])('“%s” counts nothing', (text) => {
    expect(countConstraints(text)).toEqual([])
  })
})
