import { expect, it } from 'vitest'
import { findInText } from './find-in-text.ts'

it.each([
  ['Liability and liability', 'LIABILITY', [0, 14]],
  ['1.5 and 1x5', '1.5', [0]],
  ['(a) [b] {c} \\d', '\\d', [12]],
  ['aaa', 'aa', [0]],
  ['Crème brûlée', 'brûl', [6]],
  ['Müller, Mu\u0308ller, MULLER', 'muller', [0, 8, 17]],
  ['Łódź', 'lodz', [0]],
  ['Straße 5', 'STRASSE', [0]],
  ['eﬃcient', 'efficient', [0]],
  ['con\u00adtract', 'contract', [0]],
  ['Smith’s – “x”', 'smith\'s - "x"', [0]],
  ['two\u00a0words', 'two words', [0]],
  ['first  of\nMay', 'of may', [7]],
  ['I N V O I C E no. 7', 'invoice', [0]],
  ['Ü B E R  S I C H T', 'Über Sicht', [0]],
  ['A T O T A L and a total', 'total', [2, 18]],
  ['a b c', 'ab', []],
  ['x 1 2 3 4 y', '123', []],
  ['Müller', '\u00ad', []],
  ['nothing', '', []],
  ['nothing', 'x', []],
])('in %j %j is found at %j', (text, query, starts) => {
  const hits = findInText(text, query)
  expect(hits.map(({ start }) => start)).toEqual(starts)
})

it('stops counting at 2,000', () => {
  expect(findInText('a'.repeat(5_000), 'a')).toHaveLength(2_000)
})

it.each([
  ['Mu\u0308ller & Co', 'muller', 'Mu\u0308ller'],
  ['eine Straße', 'strasse', 'Straße'],
  ['an eﬃcient firm', 'efficient', 'eﬃcient'],
])('in %j, %j marks %j', (text, query, marked) => {
  expect(findInText(text, query).map(({ start, end }) => text.slice(start, end))).toEqual([marked])
})
