import { expect, it } from 'vitest'
import { clampZoom, stepZoom, wheelZoom } from './zoom.ts'

it.each([
  [1, 1, 1.1],
  [1, -1, 0.9],
  [1.02, -1, 1],
  [0.97, 1, 1],
  [8, 1, 8],
  [0.1, -1, 0.1],
  [0.05, -1, 0.1],
] as const)('from %d a step of %d leads to %d', (zoom, direction, next) => {
  expect(stepZoom(zoom, direction)).toBe(next)
})

it('the wheel zooms within bounds, however hard it is turned', () => {
  expect(wheelZoom(1, 60)).toBeCloseTo(0.779)
  expect(wheelZoom(1, 100_000)).toBe(wheelZoom(1, 60))
  expect(wheelZoom(8, -60)).toBe(8)
  expect(clampZoom(0)).toBe(0.1)
})
