import { expect, test } from 'vitest'
import { matchItems } from './match-items.ts'

const a = { name: 'A', city: 'X' }
const b = { name: 'B', city: 'X' }
const c = { name: 'C', city: 'Y' }

test.each([
  ['in the same order', [a, b, c], [a, b, c], [0, 1, 2]],
  ['moved', [a, b, c], [c, a, b], [2, 0, 1]],
  ['with one gone', [a, b, c], [a, c], [0, 2]],
  ['with one added', [a, c], [a, b, c], [0, null, 1]],
  ['equal ones, in their order', [a, a, b], [a, a], [0, 1]],
  ['equal ones, after the one before', [a, b, a], [b, a], [1, 2]],
  ['with one edited in part', [a, b, c], [b, { ...a, name: 'Z' }], [1, 0]],
  ['with one edited altogether', [a, b], [{ name: 'Z', city: 'Q' }, b], [0, 1]],
  ['none', [], [a], [null]],
])('items %s are found', (_name, from, to, found) => {
  expect(matchItems(from, to, 'always')).toEqual(found)
})

test('items with nothing in common are others where their number differs', () => {
  const other = { name: 'Z', city: 'Q' }
  expect(matchItems([a, c], [other], 'ifEven')).toEqual([null])
  expect(matchItems([a], [other], 'ifEven')).toEqual([0])
  expect(matchItems([a, c], [other], 'always')).toEqual([0])
})

const phone = (number: string, place: number) => ({ $origin: place, phone: [{ number }], isMain: true })

test('where an item came from and items inside it count as other contents do', () => {
  expect(matchItems([phone('1', 0), phone('2', 1)], [phone('2', 0), phone('3', 1)], 'always')).toEqual([1, 0])
})
