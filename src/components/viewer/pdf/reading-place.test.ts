import { expect, it } from 'vitest'
import { placeAt, topOfPlace } from './reading-place.ts'

const BEFORE = [
  { top: 12, height: 300 },
  { top: 324, height: 300 },
]
/** The first page turned out smaller, and all are shown twice as large. */
const AFTER = [
  { top: 12, height: 200 },
  { top: 224, height: 600 },
]

it.each([
  ['at the very top', 0, 0],
  ['halfway down the first page', 162, 112],
  ['in the gap before the second page', 318, 218],
  ['at the second page', 324, 224],
  ['a third down the second page', 424, 424],
])('%s, the reader stays there', (_, before, after) => {
  expect(topOfPlace(AFTER, placeAt(BEFORE, before))).toBe(after)
})

it('there is no place in a document without pages', () => {
  expect(topOfPlace([], placeAt([], 0))).toBe(0)
})
