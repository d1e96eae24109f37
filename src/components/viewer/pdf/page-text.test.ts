import { expect, it } from 'vitest'
import { joinItems, pieceAt } from './page-text.ts'

const page = joinItems([
  { str: 'The parties', hasEOL: true },
  { str: 'agree on ', hasEOL: false },
  { str: 'liability', hasEOL: false },
])

it('pieces are joined with a break where a line ends', () => {
  expect(page).toEqual({ text: 'The parties\nagree on liability', starts: [0, 12, 21] })
})

it.each([
  [0, { index: 0, offset: 0 }],
  [11, { index: 0, offset: 11 }],
  [12, { index: 1, offset: 0 }],
  [29, { index: 2, offset: 8 }],
])('the character at %d is in %o', (offset, place) => {
  expect(pieceAt(page, offset)).toEqual(place)
})
