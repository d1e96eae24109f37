import { deflateSync } from 'node:zlib'
import { encodeImage } from 'utif2'
import { afterAll, expect, it, vi } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { readTiff } from './read-tiff.ts'
import { BLACK, BLUE, GREY, pair, RED, tiffBytes, WHITE } from './tiff.fixture.ts'
import type { TiffPageParts } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())

const blobOf = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes])
const read = (bytes: Uint8Array<ArrayBuffer>, page = 0) => readTiff({ file: blobOf(bytes), page })

const word = (value: number): number[] => [value & 255, value >> 8]
const float = (value: number): number[] => [...new Uint8Array(new Float32Array([value]).buffer)]
const RGB = [8, 8, 8]

/** Pages with what is seen of them, and what is said of it. */
const SHOWN: [string, TiffPageParts, number[], string[]?][] = [
  ['black on white, a bit a dot', pair({ model: 0, bits: [1] }, 0b1000_0000), [...BLACK, ...WHITE]],
  ['white on black, a bit a dot', pair({ model: 1, bits: [1] }, 0b1000_0000), [...WHITE, ...BLACK]],
  ['two bits of grey', pair({ model: 1, bits: [2] }, 0b1100_0000), [...WHITE, ...BLACK]],
  ['four bits of grey, white first', pair({ model: 0, bits: [4] }, 0x0f), [...WHITE, ...BLACK]],
  ['eight bits of grey', pair({ model: 1 }, 128, 255), [...GREY, ...WHITE]],
  [
    'sixteen bits of grey',
    pair({ model: 1, bits: [16] }, ...word(0x8080), ...word(0xffff)),
    [...GREY, ...WHITE],
  ],
  [
    'grey with transparency',
    pair({ model: 1, bits: [8, 8], more: [[338, 3, 2]] }, 128, 255, 255, 0),
    [...GREY, 255, 255, 255, 0],
  ],
  [
    'signed grey',
    pair({ model: 1, more: [[339, 3, 2]] }, 0x80, 0x7f),
    [...BLACK, ...WHITE],
    ['scaled-values'],
  ],
  [
    'grey whose bytes begin with their lowest bit',
    pair({ model: 1, more: [[266, 3, 2]] }, 0x01, 0xff),
    [...GREY, ...WHITE],
  ],
  // 256 to begin, the two bytes, 257 for the end: nine bits each.
  ['grey in LZW', pair({ model: 1, compression: 5 }, 0x80, 0x20, 0x1f, 0xf0, 0x10), [...GREY, ...WHITE]],
  [
    'grey in LZW whose bytes begin with their lowest bit',
    pair({ model: 1, compression: 5, more: [[266, 3, 2]] }, 0x01, 0x04, 0xf8, 0x0f, 0x08),
    [...GREY, ...WHITE],
  ],
  [
    'grey in floating point',
    pair({ model: 1, bits: [32], more: [[339, 3, 3]] }, ...float(0), ...float(1)),
    [...BLACK, ...WHITE],
  ],
  [
    'measurements in floating point',
    pair({ model: 1, bits: [32], more: [[339, 3, 3]] }, ...float(-50), ...float(300)),
    [...BLACK, ...WHITE],
    ['scaled-values'],
  ],
  ['colours', pair({ model: 2, bits: RGB }, 255, 0, 0, 0, 0, 255), [...RED, ...BLUE]],
  [
    'colours of sixteen bits',
    pair({ model: 2, bits: [16, 16, 16] }, ...[0xffff, 0, 0, 0, 0, 0xffff].flatMap(word)),
    [...RED, ...BLUE],
  ],
  [
    'colours in planes',
    {
      ...pair({
        model: 2,
        bits: RGB,
        more: [
          [284, 3, 2],
          [278, 4, 1],
        ],
      }),
      strips: [
        [255, 0],
        [0, 0],
        [0, 255],
      ],
    },
    [...RED, ...BLUE],
  ],
  [
    'colours with a fourth sample that means nothing',
    pair({ model: 2, bits: [8, 8, 8, 8], more: [[338, 3, 0]] }, 255, 0, 0, 7, 0, 0, 255, 7),
    [...RED, ...BLUE],
    ['unshown-channels'],
  ],
  [
    'colours multiplied by their opacity',
    pair({ model: 2, bits: [8, 8, 8, 8], more: [[338, 3, 1]] }, 128, 0, 0, 128, 0, 0, 255, 255),
    [255, 0, 0, 128, ...BLUE],
  ],
  [
    'a palette',
    pair({ model: 3, bits: [1], more: [[320, 3, 0xffff, 0, 0, 0, 0, 0xffff]] }, 0b0100_0000),
    [...RED, ...BLUE],
  ],
  [
    'a palette of bytes',
    pair({ model: 3, bits: [1], more: [[320, 3, 255, 0, 0, 0, 0, 255]] }, 0b0100_0000),
    [...RED, ...BLUE],
  ],
  [
    'the inks of print',
    pair({ model: 5, bits: [8, 8, 8, 8] }, 0, 255, 255, 0, 255, 255, 0, 0),
    [...RED, ...BLUE],
    ['approximate-colours'],
  ],
  [
    'the inks of print, black alone',
    pair({ model: 5, bits: [8, 8, 8, 8] }, 0, 0, 0, 255, 0, 0, 0, 0),
    [...BLACK, ...WHITE],
    ['approximate-colours'],
  ],
  [
    'CIE Lab',
    pair({ model: 8, bits: RGB }, 0, 0, 0, 255, 0, 0),
    [...BLACK, ...WHITE],
    ['approximate-colours'],
  ],
  [
    'CIE Lab of sixteen bits',
    pair({ model: 8, bits: [16, 16, 16] }, ...[0, 0, 0, 0xffff, 0, 0].flatMap(word)),
    [...BLACK, ...WHITE],
    ['approximate-colours'],
  ],
  [
    'ICC Lab',
    pair({ model: 9, bits: RGB }, 0, 128, 128, 255, 128, 128),
    [...BLACK, ...WHITE],
    ['approximate-colours'],
  ],
  [
    'brightness and two colours',
    pair({ model: 6, bits: RGB, more: [[530, 3, 1, 1]] }, 76, 85, 255, 29, 255, 107),
    [254, 0, 0, 255, 0, 0, 254, 255],
  ],
  ['packed bits', pair({ model: 1, compression: 32_773 }, 1, 128, 255), [...GREY, ...WHITE]],
  [
    'deflate',
    pair({ model: 1, compression: 8 }, ...deflateSync(Uint8Array.of(128, 255))),
    [...GREY, ...WHITE],
  ],
  [
    'deflate with differences',
    pair({ model: 1, compression: 8, more: [[317, 3, 2]] }, ...deflateSync(Uint8Array.of(128, 127))),
    [...GREY, ...WHITE],
  ],
  ['LZW', pair({ model: 1, compression: 5 }, 0x80, 0x20, 0x1f, 0xf0, 0x10), [...GREY, ...WHITE]],
  [
    'dots from right to left',
    pair({ model: 0, bits: [1], more: [[266, 3, 2]] }, 0b0000_0001),
    [...BLACK, ...WHITE],
  ],
]

it.each(SHOWN)('%s', async (_, page, pixels, losses = []) => {
  const { picture, problem } = await read(tiffBytes([page]))
  expect(problem).toBe(undefined)
  const seen = [...(picture?.pixels ?? [])]
  // A screen can't tell two steps of 255.
  expect(seen.map((value, at) => (Math.abs(value - (pixels[at] ?? -9)) <= 2 ? pixels[at] : value))).toEqual(
    pixels,
  )
  expect(picture).toMatchObject({ width: 2, height: 1, stretch: 1, losses })
})

it('words of sixteen bits in either order', async () => {
  const page = pair({ model: 1, bits: [16] }, 0x80, 0x80, 0xff, 0xff)
  const { picture } = await read(tiffBytes([page], { isBigEndian: true }))
  expect([...(picture?.pixels ?? [])]).toEqual([...GREY, ...WHITE])
})

/** Above red and blue, below black and white. */
const SQUARE = {
  width: 2,
  height: 2,
  model: 2,
  bits: RGB,
  strips: [[255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255]],
}
const NAMES = new Map([
  [RED.join(' '), 'r'],
  [BLUE.join(' '), 'b'],
  [BLACK.join(' '), 'k'],
  [WHITE.join(' '), 'w'],
])
const lettersOf = (pixels: Uint8ClampedArray | undefined): string =>
  Array.from({ length: 4 }, (_, at) =>
    NAMES.get([...(pixels?.slice(at * 4, at * 4 + 4) ?? [])].join(' ')),
  ).join('')

it.each([
  [0, 'rbkw'],
  [1, 'rbkw'],
  [2, 'brwk'],
  [3, 'wkbr'],
  [4, 'kwrb'],
  [5, 'rkbw'],
  [6, 'krwb'],
  [7, 'wbkr'],
  [8, 'bwrk'],
  [9, 'rbkw'],
])('an orientation of %d is shown as %s', async (orientation, letters) => {
  const { picture } = await read(tiffBytes([{ ...SQUARE, more: [[274, 3, orientation]] }]))
  expect(lettersOf(picture?.pixels)).toBe(letters)
})

it.each([
  [204, 98, 1, 204 / 98],
  [204, 196, 1, 204 / 196],
  [98, 204, 1, 98 / 204],
  [300, 300, 1, 1],
  [203, 200, 1, 1],
  [300, 0, 1, 1],
  [1, 600, 1, 1],
  // Turned, the pixels lie.
  [204, 98, 6, 98 / 204],
])('dots of %d by %d an inch, orientation %d', async (across, down, orientation, stretch) => {
  const more = [
    [274, 3, orientation],
    [282, 5, across, 1],
    [283, 5, down, 1],
  ] as const
  const { picture } = await read(tiffBytes([{ ...SQUARE, more }]))
  expect(picture?.stretch).toBeCloseTo(stretch)
})

it.each<[string, TiffPageParts, string, number?]>([
  [
    'inks of another set',
    pair({ model: 5, bits: [8, 8, 8, 8], more: [[332, 3, 2]] }, 0, 0, 0, 0, 0, 0, 0, 0),
    'colour-model',
  ],
  ['a colour model nobody knows', pair({ model: 77 }, 0, 0), 'colour-model'],
  ['fewer samples than colours', pair({ model: 2, bits: [8, 8] }, 0, 0, 0, 0), 'colour-model'],
  ['colours in fewer dots than brightness', pair({ model: 6, bits: RGB }, 0, 0, 0, 0), 'colour-model'],
  ['a palette that is missing', pair({ model: 3 }, 0, 0), 'colour-model'],
  ['a compression nobody knows', pair({ model: 1, compression: 4711 }, 0, 0), 'compression', 4711],
  ['one that would need WebAssembly', pair({ model: 1, compression: 50_000 }, 0, 0), 'compression', 50_000],
  [
    'JPEG in pieces nobody can join',
    pair({ model: 6, bits: RGB, compression: 6 }, 1, 2, 3),
    'compression',
    6,
  ],
  ['noise for deflate', pair({ model: 1, compression: 8 }, 1, 2, 3), 'damaged'],
  ['noise for JPEG', pair({ model: 6, bits: RGB, compression: 7 }, 1, 2, 3), 'damaged'],
  ['more pixels than the limit', { ...SQUARE, width: 8000, height: 5001 }, 'too-large'],
  [
    'more samples than the limit',
    { ...SQUARE, width: 6000, height: 6000, bits: Array<number>(30).fill(8) },
    'too-large',
  ],
])('a page with %s is named, and the others are shown', async (_, page, problem, compression) => {
  const bytes = tiffBytes([SQUARE, page, SQUARE])
  expect(await read(bytes, 1)).toEqual({ pages: 3, isChainBroken: false, problem, compression })
  expect(lettersOf((await read(bytes, 2)).picture?.pixels)).toBe('rbkw')
})

it('a picture that the file cuts off is shown as far as it goes, and said to be damaged', async () => {
  const { picture } = await read(
    tiffBytes([
      {
        ...SQUARE,
        more: [
          [279, 4, 12],
          [273, 4, 9000],
        ],
      },
    ]),
  )
  expect(picture?.losses).toEqual(['cut-off'])
})

it('a chain of pages that leads nowhere is said to be broken', async () => {
  const found = await read(tiffBytes([SQUARE], { next: 90_000 }))
  expect(found).toMatchObject({ pages: 1, isChainBroken: true })
  expect(lettersOf(found.picture?.pixels)).toBe('rbkw')
})

it('a chain that leads back to itself has too many pages', async () => {
  const bytes = tiffBytes([SQUARE])
  const directory = new DataView(bytes.buffer).getUint32(4, true)
  await expect(read(tiffBytes([SQUARE], { next: directory }))).rejects.toBeInstanceOf(TooLarge)
})

it('a file whose only page is damaged is that itself; one that is too large says so of the page', async () => {
  expect(await read(tiffBytes([{ ...SQUARE, width: 8000, height: 5001 }]))).toMatchObject({
    problem: 'too-large',
  })
  await expect(read(tiffBytes([pair({ model: 1, compression: 8 }, 1, 2, 3)]))).rejects.toThrow(/zlib/)
})

it('smaller copies and masks are no pages', async () => {
  const copy = { ...SQUARE, more: [[254, 4, 1]] as const }
  const mask = { ...SQUARE, more: [[254, 4, 4]] as const }
  expect((await read(tiffBytes([SQUARE, copy, mask, SQUARE]))).pages).toBe(2)
})

it('what another program writes is read', async () => {
  const file = new Blob([encodeImage(Uint8Array.from([...RED, 0, 0, 255, 128]), 2, 1)])
  const { picture } = await readTiff({ file, page: 0 })
  expect([...(picture?.pixels ?? [])]).toEqual([...RED, 0, 0, 255, 128])
})

it('there is no page beyond the last, and none without a size', async () => {
  await expect(read(tiffBytes([SQUARE]), 1)).rejects.toThrow('The file has no such page.')
  await expect(read(tiffBytes([{ ...SQUARE, width: 0 }]))).rejects.toThrow('The file has no such page.')
})

it.each([
  // A code far ahead of those that are known so far.
  ['a code that isn’t there', [0x80, 0x1f, 0xe0, 0x20]],
  ['more than fits', [0x80, 0x20, 0x1f, 0xef, 0xfc, 0x04]],
])('LZW with %s is damaged, and the page behind it is shown', async (_, strip) => {
  const damaged = pair({ model: 1, compression: 5 }, ...strip)
  const bytes = tiffBytes([damaged, pair({ model: 1 }, 128, 255)])
  expect(await read(bytes)).toMatchObject({ pages: 2, problem: 'damaged' })
  expect((await read(bytes, 1)).picture?.pixels.slice(0, 4)).toEqual(Uint8ClampedArray.from(GREY))
})

// Fifty million dots take seconds.
it.runIf(process.env['DEEP'])(
  'a page of more dots than are shown is shown in fewer, and says how many it has',
  async () => {
    // Black on the left half of each row, white on the right; a row of 10,000 dots is 1,250 bytes.
    const row = [...Array<number>(625).fill(0), ...Array<number>(625).fill(255)]
    const strip = Array.from({ length: 5000 }, () => row).flat()
    const page = { width: 10_000, height: 5000, model: 1, bits: [1], strips: [strip] }
    const { picture } = await read(tiffBytes([{ ...page, more: [[274, 3, 6]] }]))
    expect(picture).toMatchObject({
      width: 2500,
      height: 5000,
      full: { width: 5000, height: 10_000 },
      losses: ['reduced'],
    })
    // Turned by a quarter: black above, white below.
    expect([...(picture?.pixels.slice(0, 4) ?? [])]).toEqual(BLACK)
    expect([...(picture?.pixels.slice(-4) ?? [])]).toEqual(WHITE)
  },
)
