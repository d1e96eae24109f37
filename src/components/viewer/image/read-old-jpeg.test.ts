import { afterAll, expect, it, vi } from 'vitest'
import { readTiff } from './read-tiff.ts'
import { pair, tiffBytes } from './tiff.fixture.ts'
import type { TiffPageParts } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())

const read = (bytes: Uint8Array<ArrayBuffer>) => readTiff({ file: new Blob([bytes]), page: 0 })

/** Sixteen by eight, the left half black and the right one white. */
const JPEG = Uint8Array.from(
  Buffer.from(
    'ffd8ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909e' +
      'a3abadab6780bcc9baa6c799a8aba4ffc0000b080008001001011100ffc4001500010100000000000000000000000000000607ffc4001410' +
      '0100000000000000000000000000000000ffda0008010100003f0032a63fffd9',
    'hex',
  ),
)
const SCAN_BYTES = 5

it.each<[string, Partial<TiffPageParts>]>([
  ['in its strip', { strips: [[...JPEG]] }],
  // Strips begin behind the eight bytes of the head.
  ['where its tag says', { strips: [[...JPEG]], more: [[513, 4, 8]] }],
  [
    'with its head apart',
    {
      strips: [[...JPEG.subarray(0, -SCAN_BYTES)], [...JPEG.subarray(-SCAN_BYTES)]],
      without: [273, 279],
      more: [
        [273, 4, 8 + JPEG.length - SCAN_BYTES + ((JPEG.length - SCAN_BYTES) % 2)],
        [279, 4, SCAN_BYTES],
        [513, 4, 8],
        [514, 4, JPEG.length - SCAN_BYTES],
      ],
    },
  ],
])('JPEG as TIFF had it first, %s', async (_, parts) => {
  const { picture, problem } = await read(
    tiffBytes([{ width: 16, height: 8, model: 1, compression: 6, strips: [], ...parts }]),
  )
  expect(problem).toBe(undefined)
  const row = Array.from({ length: 16 }, (__, at) => Math.round((picture?.pixels[at * 4] ?? -1) / 255))
  expect(row).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1])
})

it('a head without its rest can’t be put together, and another size isn’t trusted', async () => {
  const alone = pair({ model: 6, bits: [8, 8, 8], compression: 6 }, 1, 2, 3)
  expect((await read(tiffBytes([alone]))).problem).toBe('compression')
  const lying = { ...pair({ model: 1, compression: 6 }), strips: [[...JPEG]] }
  await expect(read(tiffBytes([lying]))).rejects.toThrow('two sizes')
})
