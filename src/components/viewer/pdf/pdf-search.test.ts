import { expect, it } from 'vitest'
import { findOnPage, joinItems, pieceAt } from './pdf-search.ts'

const page = joinItems([
  { str: 'The parties', hasEOL: true },
  { str: 'agree on ', hasEOL: false },
  { str: 'liability', hasEOL: false },
])

it('pieces are joined with a space where a line ends', () => {
  expect(page).toEqual({ text: 'The parties agree on liability', starts: [0, 12, 21] })
})

it('hits go over the ends of lines and pieces', () => {
  expect(findOnPage(3, page, 'PARTIES AGREE on liab')).toEqual([{ page: 3, start: 4, end: 25 }])
})

it.each([
  [0, { index: 0, offset: 0 }],
  [11, { index: 0, offset: 11 }],
  [12, { index: 1, offset: 0 }],
  [29, { index: 2, offset: 8 }],
])('the character at %d is in %o', (offset, place) => {
  expect(pieceAt(page, offset)).toEqual(place)
})
