import { expect, it } from 'vitest'
import { hitRange } from './hit-range.ts'
import { joinItems } from './page-text.ts'

const texts = new Map([
  [
    2,
    joinItems([
      { str: 'The parties', hasEOL: true },
      { str: 'agree', hasEOL: false },
    ]),
  ],
])

function divs(): HTMLElement[] {
  return ['The parties', 'agree'].map((text) => {
    const div = document.createElement('div')
    div.textContent = text
    document.body.append(div)
    return div
  })
}

it('a hit is a range over the pieces of its page', () => {
  const pieces = new Map([[2, divs()]])
  expect(hitRange({ page: 2, start: 4, end: 11 }, texts, pieces)?.toString()).toBe('parties')
  const across = hitRange({ page: 2, start: 4, end: 17 }, texts, pieces)
  expect(across?.startOffset).toBe(4)
  expect(across?.endOffset).toBe(5)
  // The space at the end of a line is in no piece.
  expect(hitRange({ page: 2, start: 4, end: 12 }, texts, pieces)?.endOffset).toBe(11)
})

it('there is no range for a page that is not on the screen', () => {
  expect(hitRange({ page: 2, start: 0, end: 3 }, texts, new Map())).toBe(undefined)
  expect(hitRange({ page: 3, start: 0, end: 3 }, texts, new Map([[3, divs()]]))).toBe(undefined)
})
