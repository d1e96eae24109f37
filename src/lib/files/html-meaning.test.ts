import { expect, it } from 'vitest'
import { endOfElement, markOf, shownField } from './html-meaning.ts'

it.each([
  ['ol', { start: '5', type: 'x' }, ' start="5"'],
  ['ol', { style: 'list-style:upper-alpha inside' }, ' type="A"'],
  ['li', { value: '-2', start: '4' }, ' value="-2"'],
  ['li', { value: '1e9' }, ''],
  ['p', { start: '5' }, ''],
])('%s with %j counts by%s', (name, attributes, mark) => {
  expect(markOf(name, new Map(Object.entries(attributes)))).toBe(mark)
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
