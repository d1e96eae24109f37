import { encodeImage } from 'utif2'
import { expect, it } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { readTiff } from './read-tiff.ts'

// Two pixels beside each other: red, then half transparent blue.
const PIXELS = [255, 0, 0, 255, 0, 0, 255, 128]
const picture = () => new Blob([encodeImage(new Uint8Array(PIXELS), 2, 1)])

/** A directory alone: the file names a size and holds no pixels. */
function claiming(width: number, height: number): Blob {
  const file = new DataView(new ArrayBuffer(38))
  const entry = (at: number, tag: number, value: number): void => {
    file.setUint16(at, tag, true)
    file.setUint16(at + 2, 4, true)
    file.setUint32(at + 4, 1, true)
    file.setUint32(at + 8, value, true)
  }
  // Little-endian, and its only directory begins behind this head.
  file.setUint32(0, 0x002a4949, true)
  file.setUint32(4, 8, true)
  file.setUint16(8, 2, true)
  entry(10, 256, width)
  entry(22, 257, height)
  return new Blob([file])
}

it('decodes a page to its pixels', async () => {
  const { pages, width, height, pixels } = await readTiff({ file: picture(), page: 0 })
  expect({ pages, width, height, pixels: [...pixels] }).toEqual({
    pages: 1,
    width: 2,
    height: 1,
    pixels: PIXELS,
  })
})

it('has no page beyond the last', async () => {
  await expect(readTiff({ file: picture(), page: 1 })).rejects.toThrow('The file has no such page.')
})

it('a directory without a size is no page', async () => {
  await expect(readTiff({ file: claiming(0, 5), page: 0 })).rejects.toThrow('The file has no such page.')
})

it('a page with more pixels than the limit is never decoded', async () => {
  await expect(readTiff({ file: claiming(8000, 5001), page: 0 })).rejects.toBeInstanceOf(TooLarge)
})
