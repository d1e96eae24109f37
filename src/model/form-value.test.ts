import { describe, expect, test } from 'vitest'
import {
  blankGroup,
  groupOf,
  isBlankValue,
  isSentItem,
  isUnfit,
  itemsOf,
  joinPath,
  ORIGIN,
  originOf,
  sentPlaces,
  textOf,
  unfit,
  unlisted,
  unlistedText,
  withOrigin,
} from './form-value.ts'
import { modelWith } from './parse-sample.fixture.ts'

describe('a blank form', () => {
  test('has empty texts and lists, and switches that say nothing, needed or not', () => {
    const model = modelWith({
      name: { type: 'String' },
      limit: { type: 'Number' },
      isTaxable: { type: 'Boolean' },
      isCompany: { type: 'Boolean', required: true },
      phones: { type: 'Array', properties: { number: { type: 'String' } } },
      tags: { type: 'Array' },
    })
    expect(blankGroup(model)).toEqual({
      name: '',
      limit: '',
      isTaxable: null,
      isCompany: null,
      phones: [],
      tags: '',
    })
  })

  test('sets required groups, and leaves others unset', () => {
    const properties = { city: { type: 'String' } }
    const model = modelWith({
      needed: { type: 'Object', required: true, properties },
      other: { type: 'Object', properties },
    })
    expect(blankGroup(model)).toEqual({ needed: { city: '' }, other: null })
  })
})

describe('reading a value that may be damaged', () => {
  test.each([
    ['text', 'text'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, ''],
    [{ a: 1 }, ''],
    [undefined, ''],
  ])('%j as a text is %j', (value, text) => {
    expect(textOf(value)).toBe(text)
  })

  test('as a group or a list gives none for anything else', () => {
    expect([{ a: 1 }, unfit('x'), [1], 'text', null].map(groupOf)).toEqual([{ a: 1 }, null, null, null, null])
    expect([[1], { a: 1 }, 'text', undefined].map(itemsOf)).toEqual([[1], [], [], []])
  })

  test('finds the place of an item only when it is one', () => {
    const places = [0, 2, -1, 1.5, '1', null].map((place) => originOf({ [ORIGIN]: place }))
    expect(places).toEqual([0, 2, null, null, null, null])
    expect(originOf('text')).toBeNull()
    expect(originOf(withOrigin({ a: 1 }, 3))).toBe(3)
  })
})

describe('blank', () => {
  test.each([
    ['', true],
    [' \n', true],
    [null, true],
    [[], true],
    [[{ a: '' }, null], true],
    [{ a: '', b: { c: null } }, true],
    [{ [ORIGIN]: 2, a: '' }, true],
    [unfit(null), true],
    [unfit({ a: '' }), true],
    [false, false],
    [0, false],
    [[{ a: 'x' }], false],
    [unfit(0), false],
  ])('%j: %s', (value, expected) => {
    expect(isBlankValue(value)).toBe(expected)
  })
})

describe('what is sent of a list', () => {
  const added = { a: '' }
  const stored = { a: '', [ORIGIN]: 0 }

  test('are items of the record, even empty ones, and added ones with something in them', () => {
    expect([added, stored, { a: 'x' }, unfit(1)].map(isSentItem)).toEqual([false, true, true, true])
  })

  test('is told by the place in the form of each item sent', () => {
    expect(sentPlaces([added, stored, added, { a: 'x' }])).toEqual([1, 3])
  })
})

test('a value that does not fit is told from a group with odd names', () => {
  expect(isUnfit(unfit(null))).toBe(true)
  expect(isUnfit({ unfit: 1 })).toBe(false)
  expect(isUnfit(Object.create(unfit(1)))).toBe(false)
})

test('a text that is in no list is told from any other value, and is not blank', () => {
  expect([unlisted('Archved'), 'Archved', unfit('Archved'), null].map(unlistedText)).toEqual([
    'Archved',
    null,
    null,
    null,
  ])
  expect(isBlankValue(unlisted('Archved'))).toBe(false)
})

test('a path starts with its first member', () => {
  expect(joinPath('', 'phones')).toBe('phones')
  expect(joinPath('phones', 0)).toBe('phones.0')
})
