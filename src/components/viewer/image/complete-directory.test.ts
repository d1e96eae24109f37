import { deflateSync } from 'node:zlib'
import { afterAll, expect, it, vi } from 'vitest'
import { readTiff } from './read-tiff.ts'
import { BLACK, BLUE, GREY, pair, RED, tiffBytes, WHITE } from './tiff.fixture.ts'
import type { TiffPageParts } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())

const read = (bytes: Uint8Array<ArrayBuffer>) => readTiff({ file: new Blob([bytes]), page: 0 })

it.each<[string, TiffPageParts, number[]]>([
  [
    'no word of its bits, which means one',
    pair({ model: 0, compression: 32_773, without: [258] }, 0, 0b1000_0000),
    [...BLACK, ...WHITE],
  ],
  [
    'its bits said once for all samples',
    pair({ model: 2, more: [[277, 3, 3]] }, 255, 0, 0, 0, 0, 255),
    [...RED, ...BLUE],
  ],
  [
    'no lengths of its strips',
    pair({ model: 2, bits: [8, 8, 8], without: [279] }, 255, 0, 0, 0, 0, 255),
    [...RED, ...BLUE],
  ],
  [
    'no lengths of compressed strips',
    pair({ model: 1, compression: 8, without: [279] }, ...deflateSync(Uint8Array.of(128, 255))),
    [...GREY, ...WHITE],
  ],
])('a page with %s', async (_, page, pixels) => {
  const { picture, problem } = await read(tiffBytes([page]))
  expect(problem).toBe(undefined)
  expect([...(picture?.pixels ?? [])]).toEqual(pixels)
})

it('lists that are far from their directory have the order of bytes of their file', async () => {
  const more = [[320, 3, ...Array<number>(768).fill(0)]] as const
  const rows = {
    ...pair({ model: 1, more }),
    height: 2,
    strips: [
      [128, 255],
      [255, 128],
    ],
  }
  const { picture } = await readTiff({ file: new Blob([tiffBytes([rows], { isBigEndian: true })]), page: 0 })
  expect([...(picture?.pixels ?? [])]).toEqual([GREY, WHITE, WHITE, GREY].flat())
})
