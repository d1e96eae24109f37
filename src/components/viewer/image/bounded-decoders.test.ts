import { getDecoder } from 'geotiff'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { registerBoundedDecoders } from './bounded-decoders.ts'
import { readTiff } from './read-tiff.ts'
import { pair, tiffBytes } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())
beforeAll(registerBoundedDecoders)

/** Two bytes between the codes for the beginning and the end, nine bits each. */
const TWO_BYTES = [0x80, 0x20, 0x1f, 0xf0, 0x10]

const decode = async (more: object) => {
  const parameters = { tileWidth: 2, tileHeight: 1, planarConfiguration: 1, bitsPerSample: [8], predictor: 1 }
  const decoder = await getDecoder(5, { ...parameters, ...more })
  return [...new Uint8Array(await decoder.decode(Uint8Array.from(TWO_BYTES).buffer))]
}

it.each([
  ['one sample', {}],
  ['two samples beside each other', { tileWidth: 1, bitsPerSample: [8, 8] }],
  ['two samples in planes', { planarConfiguration: 2, bitsPerSample: [8, 8] }],
])('a piece has room for %s', async (_, more) => {
  expect(await decode(more)).toEqual([128, 255])
})

it('a piece with less room is damaged, and one with too much isn’t read', async () => {
  await expect(decode({ tileWidth: 1 })).rejects.toThrow('more')
  await expect(decode({ tileWidth: 100_000, tileHeight: 100_000 })).rejects.toThrow(TooLarge)
  await expect(decode({ tileWidth: Number.NaN })).rejects.toThrow(TooLarge)
})

it('a page whose rows are all in one strip, and one in tiles', async () => {
  const parts = { model: 1, compression: 5 }
  const inStrip = pair({ ...parts, more: [[278, 4, 0xffffffff]] }, ...TWO_BYTES)
  const inTile = pair(
    {
      ...parts,
      without: [273, 278, 279],
      more: [
        [322, 4, 2],
        [323, 4, 1],
        [324, 4, 8],
        [325, 4, TWO_BYTES.length],
      ],
    },
    ...TWO_BYTES,
  )
  for (const page of [inStrip, inTile]) {
    const { picture } = await readTiff({ file: new Blob([tiffBytes([page])]), page: 0 })
    expect([picture?.pixels[0], picture?.pixels[4]]).toEqual([128, 255])
  }
})
