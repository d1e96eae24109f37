import { deflateSync } from 'node:zlib'
import { afterAll, expect, it, vi } from 'vitest'
import { readTiff } from './read-tiff.ts'
import { GREY, pair, tiffBytes, WHITE } from './tiff.fixture.ts'
import type { TiffPageParts } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())

const read = (bytes: Uint8Array<ArrayBuffer>) => readTiff({ file: new Blob([bytes]), page: 0 })

/** A tile of sixteen rows that all begin with one value and go on without a difference to it. */
const rowsOf = (value: number): number[] =>
  Array.from(
    deflateSync(
      Uint8Array.from({ length: 512 }, (_, at) => (at % 32 < 2 ? value : 0)),
      { level: 0 },
    ),
  )

it.each<[string, TiffPageParts, number[]]>([
  [
    'differences of sixteen bits',
    pair(
      { model: 1, bits: [16], compression: 8, more: [[317, 3, 2]] },
      ...deflateSync(Uint8Array.of(0x80, 0x80, 0x7f, 0x7f)),
    ),
    [...GREY, ...WHITE],
  ],
  [
    'differences in tiles',
    {
      ...pair({ model: 1, bits: [16], compression: 8, without: [273, 278, 279] }),
      width: 18,
      strips: [rowsOf(0x80), rowsOf(0xff)],
      more: [
        [317, 3, 2],
        [322, 4, 16],
        [323, 4, 16],
        [324, 4, 8, 8 + 524],
        [325, 4, 523, 523],
      ],
    },
    Array.from({ length: 18 }, (_, at) => (at < 16 ? GREY : WHITE)).flat(),
  ],
  [
    'floating point in planes of bytes',
    pair(
      {
        model: 1,
        bits: [32],
        compression: 8,
        more: [
          [339, 3, 3],
          [317, 3, 3],
        ],
      },
      // 0.5 and 1: the highest bytes of both first, and each byte as the difference to the one before it.
      ...deflateSync(Uint8Array.of(0x3f, 0, 0xc1, 0x80, 0x80, 0, 0, 0)),
    ),
    [...GREY, ...WHITE],
  ],
])('%s, the highest byte first', async (_, page, pixels) => {
  const { picture } = await read(tiffBytes([page], { isBigEndian: true }))
  expect([...(picture?.pixels ?? [])]).toEqual(pixels)
})

it('names fractions in planes of bytes where the highest byte comes first, which programs read in two ways', async () => {
  const page = pair(
    {
      model: 1,
      bits: [32],
      compression: 8,
      more: [
        [339, 3, 3],
        [317, 3, 3],
      ],
    },
    ...deflateSync(Uint8Array.of(0x3f, 0, 0xc1, 0x80, 0x80, 0, 0, 0)),
  )
  const [highest, lowest] = await Promise.all(
    [true, false].map((isBigEndian) => read(tiffBytes([page], { isBigEndian }))),
  )
  expect(highest?.picture?.losses).toContain('doubtful-order')
  expect(lowest?.picture?.losses).not.toContain('doubtful-order')
})
