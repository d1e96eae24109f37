import { expect, it } from 'vitest'
import { isSideways, turnPixels } from './turn-pixels.ts'

it('a picture that is turned becomes as wide as it was high', () => {
  const pixels = new Uint8ClampedArray([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
  const turned = turnPixels({ width: 3, height: 1, pixels }, 8)
  expect({ ...turned, pixels: [...turned.pixels] }).toEqual({
    width: 1,
    height: 3,
    pixels: [3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1],
  })
})

it('the upper four of the eight orientations lie', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(isSideways)).toEqual([5, 6, 7, 8])
})
