import { expect, it } from 'vitest'
import { isApproximate, isScaled, toRgba, UnknownColours } from './tiff-colours.ts'
import type { Samples } from './tiff-colours.ts'

const PLAIN: Samples = {
  values: [],
  pixels: 1,
  perPixel: 3,
  bits: 8,
  format: 'unsigned',
  model: 2,
  palette: undefined,
  alpha: undefined,
  isCmyk: true,
}

/** Colours as other programs convert them, to within three steps of 255. */
it.each<[string, Partial<Samples>, number[]]>([
  ['red in CIE Lab', { model: 8, values: [136, 80, 67] }, [255, 0, 0]],
  ['blue in CIE Lab, an axis below zero', { model: 8, values: [75, 68, 256 - 112] }, [0, 0, 255]],
  [
    'green in CIE Lab of floating point',
    { model: 8, format: 'float', bits: 32, values: [87.8, -79.3, 81] },
    [0, 255, 0],
  ],
  ['half of each ink', { model: 5, perPixel: 4, values: [128, 128, 128, 0] }, [127, 127, 127]],
  ['grey as brightness alone', { model: 6, values: [100, 128, 128] }, [100, 100, 100]],
])('%s', (_, samples, colour) => {
  const [red = 0, green = 0, blue = 0] = toRgba({ ...PLAIN, ...samples })
  for (const [at, value] of [red, green, blue].entries())
    expect(Math.abs(value - (colour[at] ?? 0)), `${red} ${green} ${blue}`).toBeLessThanOrEqual(8)
})

it('colours of print are near, those of screens exact', () => {
  expect([0, 1, 2, 3, 5, 6, 8, 9].filter(isApproximate)).toEqual([5, 8, 9])
})

it('only numbers beyond 0 to 1 are scaled', () => {
  expect(isScaled({ ...PLAIN, format: 'float', values: [0, 0.5, 1] })).toBe(false)
  expect(isScaled({ ...PLAIN, format: 'float', values: [0, Number.NaN, 7] })).toBe(true)
  expect(isScaled({ ...PLAIN, values: [0, 200] })).toBe(false)
})

it('an unknown model is no guess', () => {
  expect(() => toRgba({ ...PLAIN, model: 32_803 })).toThrow(UnknownColours)
})
