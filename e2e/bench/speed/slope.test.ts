import { expect, it } from 'vitest'
import { slopeOf } from './slope.ts'

it('is the rise of points on a line', () => {
  expect(
    slopeOf([
      { x: 0, y: 3 },
      { x: 8, y: 7 },
      { x: 16, y: 11 },
    ]),
  ).toBe(0.5)
})

it('evens out what lies beside the line', () => {
  expect(slopeOf([0, 2, 1, 3].map((y, x) => ({ x, y })))).toBeCloseTo(0.8)
})
