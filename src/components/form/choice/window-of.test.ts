import { expect, test } from 'vitest'
import { topToShow, windowOf } from './window-of.ts'

const even = Array.from({ length: 1000 }, () => 10)
const wrapped = [10, 30, 10, 10]

test.each([
  [even, 0, 50, { first: 0, end: 5, abovePx: 0, belowPx: 9950 }],
  [even, 95, 145, { first: 9, end: 15, abovePx: 90, belowPx: 9850 }],
  [even, 9990, 10_040, { first: 995, end: 1000, abovePx: 9950, belowPx: 0 }],
  [wrapped, 35, 45, { first: 1, end: 3, abovePx: 10, belowPx: 10 }],
  [wrapped, -20, 500, { first: 0, end: 4, abovePx: 0, belowPx: 0 }],
  [[], 0, 100, { first: 0, end: 0, abovePx: 0, belowPx: 0 }],
])('options between heights are rendered, the others are room', (heights, from, to, expected) => {
  expect(windowOf(heights, from, to)).toEqual(expected)
})

test.each([
  [0, 0, 0],
  [3, 0, 40],
  [1, 15, 10],
  [1, 5, 20],
  [2, 40, 40],
])('option %i of a list at %i px is in sight at %i px', (index, top, expected) => {
  expect(topToShow(wrapped, index, top, 20)).toBe(expected)
})
