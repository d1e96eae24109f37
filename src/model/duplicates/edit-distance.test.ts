import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['bakery', 'bakery', 0],
  ['bakery', 'bakrey', 1],
  ['bakery', 'bakey', 1],
  ['bakery', 'bakkery', 1],
  ['bakery', 'bakory', 1],
  ['bakery', 'bakers', 1],
  ['bakery', 'brewery', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance)
  expect(editDistance(other, one, 3)).toBe(distance)
})

test('is never more than the edits made, and stops counting at its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom('a', 'b', 'c'), (text, place, letter) => {
      const at = Math.min(place, text.length)
      const edited = text.slice(0, at) + letter + text.slice(at)
      expect(editDistance(text, edited, 2)).toBe(1)
      expect(editDistance(text, `${edited}${text}xyz`, 2)).toBe(3)
    }),
    { numRuns: 50 },
  )
})
