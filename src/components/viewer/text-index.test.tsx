import { expect, it } from 'vitest'
import { findInIndex, foldQuery, indexText, rangeOf } from './text-index.ts'

function found(html: string, query: string): string[] {
  const host = document.createElement('div')
  host.innerHTML = html
  const index = indexText(host)
  return findInIndex(index, query).map((hit) => rangeOf(index, hit).toString())
}

it.each<[title: string, html: string, query: string, hits: string[]]>([
  ['without regard to case', '<p>Payment and PAYMENT</p>', 'payment', ['Payment', 'PAYMENT']],
  ['over elements', '<p>Pay<b>ment</b> with<i>in</i></p>', 'payment within', ['Payment within']],
  [
    'accents typed or not',
    '<p>Müller, Mu\u0308ller, Muller</p>',
    'muller',
    ['Müller', 'Mu\u0308ller', 'Muller'],
  ],
  ['accents in the query', '<p>Muller Müller</p>', 'Müller', ['Muller', 'Müller']],
  ['letters that no decomposition takes apart', '<p>Straße, Łódź</p>', 'strasse, lodz', ['Straße, Łódź']],
  ['typographic signs', '<p>Smith’s – x</p>', "smith's - x", ['Smith’s – x']],
  ['ligatures', '<p>of\ufb01ce</p>', 'office', ['of\ufb01ce']],
  ['soft hyphens', '<p>con\u00adtract</p>', 'contract', ['con\u00adtract']],
  ['any white space is a space', '<p>1.2\u2003Pay\n   day</p>', '1.2 pay day', ['1.2\u2003Pay\n   day']],
  ['over the end of a paragraph', '<p>one</p><p>two</p>', 'one two', ['onetwo']],
  ['cells are apart', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'ab', []],
  ['words of one line are together', '<p>a<b>b</b></p>', 'ab', ['ab']],
  ['characters outside the basic plane', '<p>😀😀 x</p>', '😀 x', ['😀 x']],
  ['spaces alone find nothing', '<p>a b</p>', '  ', []],
  ['signs of patterns are signs', '<p>a.b a+b</p>', 'a.b', ['a.b']],
  ['hits don’t overlap', '<p>aaaa</p>', 'aa', ['aa', 'aa']],
])('%s', (_, html, query, hits) => {
  expect(found(html, query)).toEqual(hits)
})

it('stops counting where nobody steps on', () => {
  expect(found(`<p>${'x '.repeat(3000)}</p>`, 'x')).toHaveLength(2000)
})

it('a query is folded like the text', () => {
  expect(foldQuery('  Größe \u00a0\u2003X')).toBe('grosse x')
})
