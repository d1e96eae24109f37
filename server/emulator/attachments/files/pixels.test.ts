import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { noiseBlock, noisePixels, paintCard, paintScan } from './pixels.ts'

/** The colour at a place, `x` and `y` from the top left. */
const colorAt = (pixels: Uint8Array, width: number, x: number, y: number) =>
  Array.from(pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))

describe('noise', () => {
  test('is made once and can hardly be compressed', () => {
    expect(noiseBlock()).toBe(noiseBlock())
    expect(noiseBlock()).toHaveLength(256 * 1024)
    expect(deflateSync(noiseBlock()).length).toBeGreaterThan(255 * 1024)
  })

  test.each([0, 1, 1000, 256 * 1024, 600_000])('of %i bytes has exactly so many', (length) => {
    expect(noisePixels(length, 3)).toHaveLength(length)
  })

  test('is the same for the same turn and another for another', () => {
    expect(noisePixels(100, 5)).toEqual(noisePixels(100, 5))
    expect(noisePixels(100, 5)).not.toEqual(noisePixels(100, 6))
  })

  test('begins at its place in the block and goes round', () => {
    const block = noiseBlock()
    const noise = noisePixels(block.length + 10, 1)
    expect(noise.subarray(0, 10)).toEqual(block.subarray(7919, 7929))
    expect(noise.subarray(block.length, block.length + 10)).toEqual(block.subarray(7919, 7929))
  })
})

describe('a card', () => {
  const [width, height] = [120, 60]
  const card = paintCard(width, height)

  test('has three bytes for each pixel', () => expect(card).toHaveLength(width * height * 3))

  test('tells up from down and left from right', () => {
    expect(colorAt(card, width, 60, 0)).toEqual([67, 56, 202])
    expect(colorAt(card, width, 0, 59)).toEqual([238, 242, 255])
    expect(colorAt(card, width, 119, 20)).toEqual([240, 253, 244])
  })

  test('has a diagonal from the top left to the bottom right', () => {
    expect(colorAt(card, width, 60, 30)).toEqual([185, 28, 28])
    expect(colorAt(card, width, 100, 50)).toEqual([185, 28, 28])
    expect(colorAt(card, width, 60, 50)).not.toEqual([185, 28, 28])
  })
})

describe('a scan', () => {
  const [width, height] = [300, 200]
  const isInk = (pixels: Uint8Array, x: number, y: number) => colorAt(pixels, width, x, y)[0] === 54

  test('is paper with ink inside its margins only', () => {
    const scan = paintScan(width, height, 1)
    const ink = Array.from(
      { length: width * height },
      (_, at) => [at % width, Math.floor(at / width)] as const,
    ).filter(([x, y]) => isInk(scan, x, y))
    expect(ink.length).toBeGreaterThan(1000)
    expect(ink.filter(([x, y]) => x <= 40 || x >= width - 40 || y <= 60 || y >= height - 60)).toEqual([])
  })

  test('differs from page to page', () => {
    expect(paintScan(width, height, 1)).not.toEqual(paintScan(width, height, 2))
  })
})
