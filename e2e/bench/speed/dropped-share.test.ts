import { expect, it } from 'vitest'
import { droppedShare } from './dropped-share.ts'

it('counts the frames that a gap has room for', () => {
  expect(droppedShare([16.7, 16.6, 16.7, 16.7])).toBe(0)
  expect(droppedShare([16.7, 24, 9, 16.7])).toBe(0)
  // Two of five frames, and 59 of 60.
  expect(droppedShare([16.7, 50, 16.7])).toBe(40)
  expect(droppedShare([1000])).toBeCloseTo(98.3, 1)
})
