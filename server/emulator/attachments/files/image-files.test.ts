import { crc32, inflateSync } from 'node:zlib'
import { decode, decodeImage, toRGBA8 } from 'utif2'
import { describe, expect, test } from 'vitest'
import { imageSize } from '../../../../src/lib/files/image-size.ts'
import {
  gifFile,
  heicFile,
  jpegFile,
  pngBomb,
  pngChunk,
  pngFile,
  tiffFile,
  turnedJpegFile,
  webpFile,
} from './image-files.ts'
import { paintCard } from './pixels.ts'

/** The chunks of a PNG with their content, each found by the length of the one before. */
function chunksOf(file: Uint8Array): { type: string; data: Buffer; crc: number; expected: number }[] {
  const bytes = Buffer.from(file)
  const chunks = []
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end),
      crc: bytes.readUInt32BE(end),
      expected: crc32(bytes.subarray(at + 4, end)),
    })
    at = end + 4
  }
  return chunks
}

test.each([
  ['a JPEG', jpegFile(), { width: 96, height: 64 }],
  ['a turned JPEG, whose pixels are as they were', turnedJpegFile(), { width: 96, height: 64 }],
  ['a WebP', webpFile(), { width: 96, height: 64 }],
  ['a PNG', pngFile(), { width: 640, height: 400 }],
  ['a PNG of another size', pngFile(8, 4), { width: 8, height: 4 }],
  ['a PNG that is far too large', pngBomb(), { width: 60_000, height: 60_000 }],
  ['a GIF', gifFile(), { width: 48, height: 48 }],
])('%s has the size it is meant to have', (_, file, size) => expect(imageSize(file)).toEqual(size))

describe('a PNG', () => {
  test('has its chunks in order, each with its checksum', () => {
    const chunks = chunksOf(pngFile(8, 4))
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND'])
    for (const { crc, expected } of chunks) expect(crc).toBe(expected)
    // The last chunk is the same in every PNG there is.
    expect(Buffer.from(pngChunk('IEND', new Uint8Array())).toString('hex')).toBe('0000000049454e44ae426082')
  })

  test('holds the pixels row by row, without a filter', () => {
    const data = chunksOf(pngFile(8, 4)).find(({ type }) => type === 'IDAT')?.data ?? Buffer.alloc(0)
    const rows = inflateSync(data)
    const pixels = Buffer.from(paintCard(8, 4))
    expect(rows).toHaveLength(4 * (1 + 8 * 3))
    expect(rows[25]).toBe(0)
    expect(rows.subarray(26, 50)).toEqual(pixels.subarray(24, 48))
  })

  test('that is a bomb is itself small', () => expect(pngBomb().length).toBeLessThan(500_000))
})

describe('a GIF', () => {
  test('is four frames, shown one after the other for ever', () => {
    const bytes = Buffer.from(gifFile())
    expect(bytes.toString('latin1', 0, 6)).toBe('GIF89a')
    expect(bytes.includes('NETSCAPE2.0')).toBe(true)
    expect(bytes.toString('hex').match(/21f9040032000000/g)).toHaveLength(4)
    expect(bytes.at(-1)).toBe(0x3b)
  })
})

describe('a TIFF', () => {
  test('has its pages, each with its picture', () => {
    const file = Buffer.from(tiffFile(3))
    const pages = decode(file)
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      decodeImage(file, page)
      expect([page.width, page.height]).toEqual([320, 200])
      const rgba = toRGBA8(page)
      expect(Array.from(rgba.subarray(0, 4))).toEqual([67, 56, 202, 255])
      expect(Array.from(rgba.subarray(-4))).toEqual([185, 28, 28, 255])
    }
  })

  test('can claim a size it does not have', () => {
    const [page] = decode(Buffer.from(tiffFile(1, 60_000)))
    expect([page?.['t256'], page?.['t257']]).toEqual([[60_000], [60_000]])
  })
})

test('a turned JPEG says how the camera was held, in front of the same picture', () => {
  const [plain, turned] = [Buffer.from(jpegFile()), Buffer.from(turnedJpegFile())]
  expect(turned.toString('latin1', 6, 10)).toBe('Exif')
  expect(turned.subarray(38)).toEqual(plain.subarray(2))
})

test('a HEIC has the box that says what it is', () => {
  expect(Buffer.from(heicFile()).toString('latin1', 4, 12)).toBe('ftypheic')
})
