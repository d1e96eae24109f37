import { expect, it } from 'vitest'
import { endOfElement, isOddList, markOf, shownField } from './html-meaning.ts'

it.each([
  ['ol', { start: '5', type: 'x' }, '', ' start="5"'],
  ['ol', { type: '1' }, 'upper-alpha', ' type="A"'],
  ['li', { value: '-2', start: '4' }, '', ' value="-2"'],
  ['li', { value: '1e9' }, '', ''],
  ['li', {}, 'lower-roman', ' type="i"'],
  ['p', { start: '5' }, 'decimal', ''],
])('%s with %j and the style %j counts by%s', (name, attributes, listType, mark) => {
  expect(markOf(name, new Map(Object.entries(attributes)), listType)).toBe(mark)
})

it.each([
  ['ol', 'none', true],
  ['ol', 'hebrew', true],
  ['ol', 'lower-alpha', false],
  ['ol', '', false],
  ['ul', 'decimal', true],
  ['ul', 'square', false],
  ['ul', 'none', false],
  ['p', 'none', false],
])('%s whose items are marked by %j: no attribute says so, %s', (name, listType, isOdd) => {
  expect(isOddList(name, listType)).toBe(isOdd)
})

it('fields show what is ticked or typed', () => {
  expect(shownField(new Map([['type', 'CHECKBOX']]))).toBe('☐')
  expect(shownField(new Map([['value', 'typed']]))).toBe('typed')
  expect(
    shownField(
      new Map([
        ['type', 'password'],
        ['value', 'x'],
      ]),
    ),
  ).toBe('')
})

it('an element ends with the last of those in it', () => {
  expect(endOfElement('<b>a<b>c</b></b>d', 'b', 3)).toBe(16)
  expect(endOfElement('<b>a<b>c</b>', 'b', 3)).toBe(undefined)
})
