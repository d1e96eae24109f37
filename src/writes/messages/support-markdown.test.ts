import { expect, it } from 'vitest'
import { code, list, section } from './support-markdown.ts'

it('text from elsewhere is code, in which nothing has a meaning', () => {
  expect(code('a **b**\n# c')).toBe('`a **b** # c`')
  expect(code('`')).toBe('`` ` ``')
})

it('what isn’t known has no line, and no heading', () => {
  expect(
    list([
      ['ID', 'x'],
      ['Other', null],
    ]),
  ).toEqual(['- ID: `x`'])
  expect(section('## Empty', [])).toEqual([])
})
