import { expect, it } from 'vitest'
import { SelectText } from './select-text.ts'

const shownOf = (
  list: Record<string, string>,
  ...options: [text: string, attributes: string[]][]
): string => {
  const select = new SelectText()
  select.open(new Map(Object.entries(list)))
  select.text('between')
  for (const [text, attributes] of options) {
    select.option(new Map(attributes.map((name) => [name, name])))
    select.text(text)
  }
  return select.close()
}

it.each<[string, Record<string, string>, [string, string[]][], string]>([
  [
    'the first of none chosen',
    {},
    [
      ['a ', []],
      ['b', []],
    ],
    'a',
  ],
  [
    'the chosen one',
    {},
    [
      ['a', []],
      ['b', ['selected']],
    ],
    'b',
  ],
  [
    'the last of two in a list of one',
    {},
    [
      ['a', ['selected']],
      ['b', ['selected']],
    ],
    'b',
  ],
  [
    'all that are chosen',
    { multiple: '' },
    [
      ['a', ['selected']],
      ['b', []],
      ['c', ['selected']],
    ],
    'a, c',
  ],
  ['none in a list of several', { multiple: '' }, [['a', []]], ''],
  ['none in a long list', { size: '4' }, [['a', []]], ''],
  ['an empty list', {}, [], ''],
  ['its label', {}, [['a', ['label']]], 'label'],
])('shows %s', (_, list, options, shown) => {
  expect(shownOf(list, ...options)).toBe(shown)
})
