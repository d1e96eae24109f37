import { expect, it } from 'vitest'
import { findInText } from './find-in-text.ts'

it.each([
  ['Liability and liability', 'LIABILITY', [0, 14]],
  ['1.5 and 1x5', '1.5', [0]],
  ['(a) [b] {c} \\d', '\\d', [12]],
  ['aaa', 'aa', [0]],
  ['Crème brûlée', 'brûl', [6]],
  ['nothing', '', []],
  ['nothing', 'x', []],
])('in %j %j is found at %j', (text, query, starts) => {
  const hits = findInText(text, query)
  expect(hits.map(({ start }) => start)).toEqual(starts)
  for (const { start, end } of hits) expect(text.slice(start, end).toLowerCase()).toBe(query.toLowerCase())
})

it('stops counting at 2,000', () => {
  expect(findInText('a'.repeat(5_000), 'a')).toHaveLength(2_000)
})
