import { expect, it } from 'vitest'
import { reduceDots } from './reduce-dots.ts'

it('dots become the shade of those around them, at the edges of those there are', () => {
  // prettier-ignore
  const dots = [
    1, 1, 0, 0, 1,
    1, 1, 0, 1, 1,
    0, 1, 0, 0, 0,
  ]
  expect(reduceDots(dots, 5, 3, 2)).toEqual({
    width: 3,
    height: 2,
    values: Uint8Array.of(255, 64, 255, 128, 0, 0),
  })
})

it('by one they stay what they are', () => {
  expect(reduceDots([0, 1], 2, 1, 1)).toEqual({ width: 2, height: 1, values: Uint8Array.of(0, 255) })
})
