import { expect, it } from 'vitest'
import { joinItems } from './page-text.ts'
import { findOnPage } from './pdf-search.ts'

const page = joinItems([
  { str: 'The parties', hasEOL: true },
  { str: 'agree on ', hasEOL: false },
  { str: 'liability', hasEOL: false },
])

it('hits go over the ends of lines and pieces', () => {
  expect(findOnPage(3, page, 'PARTIES AGREE on liab')).toEqual([{ page: 3, start: 4, end: 25 }])
})

/** What stands on a page, what somebody types, and what is marked of it. */
const FOUND: [string, string, string[]][] = [
  // Accents, however they are written, and whether they are typed or not.
  ['Mu\u0308ller', 'Müller', ['Mu\u0308ller']],
  ['Müller', 'Mu\u0308ller', ['Müller']],
  ['Müller and Muller', 'muller', ['Müller', 'Muller']],
  ['Łódź', 'lodz', ['Łódź']],
  ['Ångström', 'ANGSTROM', ['Ångström']],
  ['Café au lait', 'cafe au', ['Café au']],
  // Ligatures.
  ['an eﬃcient oﬀer', 'efficient', ['eﬃcient']],
  ['the ﬁrst ﬂoor', 'first floor', ['ﬁrst ﬂoor']],
  ['Œuvre', 'oeuvre', ['Œuvre']],
  // Words that a line cuts.
  ['this agree-\nment ends', 'agreement', ['agree-\nment']],
  ['a well-\nknown firm', 'well-known', ['well-\nknown']],
  ['a well-\nknown firm', 'wellknown', ['well-\nknown']],
  ['this agree\u00ad\nment', 'agreement', ['agree\u00ad\nment']],
  ['agree\u00adment', 'agreement', ['agree\u00adment']],
  ['the first of\nMay', 'of May', ['of\nMay']],
  ['東京\n都', '東京都', ['東京\n都']],
  // What only looks alike.
  ['Smith’s', "Smith's", ['Smith’s']],
  ['pages 10–12', 'pages 10-12', ['pages 10–12']],
  ['£\u00a01,200', '£ 1,200', ['£\u00a01,200']],
  ['Straße 5', 'strasse 5', ['Straße 5']],
  ['a.b and axb', 'a.b', ['a.b']],
  ['(see 4)', '(see', ['(see']],
]

it.each(FOUND)('in %j, %j is found', (text, query, marked) => {
  const hits = findOnPage(1, { text, starts: [0] }, query)
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(marked)
})

it.each([
  ['resign', 're-sign'],
  ['well known', 'wellknown'],
  ['한국', '하'],
  ['anything', '\u00ad'],
  ['anything', ''],
])('in %j, %j is not', (text, query) => {
  expect(findOnPage(1, { text, starts: [0] }, query)).toEqual([])
})
