import { zlibSync } from 'fflate'
import { bigEndian, concat, crc32, fromBase64, fromHex, latin1, littleEndian } from './bytes.ts'
import { paintCard } from './pixels.ts'

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNS' +
  'Mj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
  'T0//wAARCABAAGADASIAAhEBAxEB/8QAGQABAQEBAQEAAAAAAAAAAAAAAAcGAwQF/8QAMRAAAQIDBQYFAwUAAAAAAAAAAAECAwQFEhZU' +
  'o9EGETFBZeITMnGBkSEiUmGCocHw/8QAGgEAAgMBAQAAAAAAAAAAAAAAAAQCAwUBBv/EACcRAAEEAAUDBAMAAAAAAAAAAAEAAgMRBBRR' +
  'gfASMUETITJCBSIj/9oADAMBAAIRAxEAPwDPgpt1KHgc1+oupQ8Dmv1NvPx6Hm6hSmQKbdSh4HNfqLqUPA5r9Qz8eh5uilMgU26lDwOa' +
  '/UXUoeBzX6hn49DzdFKZApt1KHgc1+oupQ8Dmv1DPx6Hm6KUyBTbqUPA5r9RdSh4HNfqGfj0PN0UpkCm3UoeBzX6i6lDwOa/UM/Hoebo' +
  'pfZMhfjpuf2mvJAYcji2qS+JkcyukrYX46bn9ovx03P7THgr9R2qVzEmq2F+Om5/aa8kBXyyNxddprDSOffUUM9Utr6dJRFhQUdNRE42' +
  'F3NT303nj24q75eGynS7la6K21FVPx5J7/X/ACmFISzEGmreweBEjeuTtotxC27gq9EjSERjOasiI5fjchpKdUpSpwPFk4yPRPMnBWr+' +
  'qEjPXTKhHpk6yZl3blav3N5OTmilbZ3A/smJvx0Zb/P2KrgOUrHZNSsKYhLvZFYj2+inUcWGRRooSAr5ICmbwkcZ9UABQk0K+SAr5fD5' +
  'TmD+ymm2Vq8kxa4WWWfSyn97z4ZuduKQ+OxlSl2K5YTbMVE/Hkvt9TDC0rSHFeywcgfC2vHsgB66ZT49TnWSsu3e53mdyanNVIAX7Jhz' +
  'g0WVRdlLV25O3xsu+LS7v4PrnKWgMlZWFLwk3MhMRjfREOpotFABeVkd1PLh5KGQuP1LI7jXg4Wh3dUvja/5BZC4/UsjuFx+pZHca8HP' +
  'TbooZePRZC4/UsjuNeAdDQ3spsjaz4hDPVPZGnTsRYsFXSsRePhoitX9um40IOuaHd1fHK+M2w0shC2Ego9FjT8R7OaMho1fneppKfTZ' +
  'SmwPCk4KMRfMvFXeqnrBFsbW9gpyYmWUU8oACaoX/9k='

const WEBP =
  'UklGRpIBAABXRUJQVlA4IIYBAAAQDQCdASpgAEAAPp1CnEmlpCMhO/VaqLATiWYAyYYufsGuvdyk3f4AfBHbAeYDz0tMA3HbKevF5fb/' +
  'wBCH6xJsMVJ8pC2ehDUQj95f1MeFTfiFXFuZQhXWL7BI1q9RK7b7cqOlrBSSuBo+mvYzn7FmwAD+2thdXn/Uu77eInnpn6ysjfhCQArn' +
  '0Qf08s+C+ahVi3U0f5OTzOkE4AdfKsXKFhsn23864TvY6LlJBbVG6FFFGM6dsHRmMuYOrIVcFeJLR/9KOnrfQBC8+W4arQbXXYsV8Afk' +
  'tlAb0dAHx+7XEdEhMKjoHViwHEbB0sTFQ76U92FxYgBbrFWiJtaHvH6xpyDnXD24/t/Nnok4iMbddp81uSw+Ddjjpo53/H32fRwjPbIY' +
  'lLMY9jfZu/di3rc7lQfYvK9TVfGNKghvEXrj9tfaeb4IgzeI01XFieN2J+FstDdJ1HQIFoLbVdWLkk9VlfHhK5x3IiPm5V+sJcZexiri' +
  '/EAXVRghV6jNm2HIVEKV7HT1AAA='

/** A small JPEG and WebP, drawn for this file. */
export const jpegFile = (): Uint8Array => fromBase64(JPEG)
export const webpFile = (): Uint8Array => fromBase64(WEBP)

/** The same JPEG with an EXIF note that the camera was held upright: shown turned by 90°. */
export function turnedJpegFile(): Uint8Array {
  const jpeg = jpegFile()
  const exif = fromHex('ffe1002245786966000049492a0008000000010012010300010000000600000000000000')
  return concat(jpeg.subarray(0, 2), exif, jpeg.subarray(2))
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(latin1(type), data)
  return concat(Uint8Array.from(bigEndian(data.length)), body, Uint8Array.from(bigEndian(crc32(body))))
}

const PNG_SIGNATURE = fromHex('89504e470d0a1a0a')

function png(
  width: number,
  height: number,
  bitDepth: number,
  colorType: number,
  data: Uint8Array,
): Uint8Array {
  const header = Uint8Array.of(...bigEndian(width, height), bitDepth, colorType, 0, 0, 0)
  return concat(
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array()),
  )
}

export function pngFile(width = 640, height = 400): Uint8Array {
  const pixels = paintCard(width, height)
  const rows = Array.from({ length: height }, (_, y) => [
    Uint8Array.of(0),
    pixels.subarray(y * width * 3, (y + 1) * width * 3),
  ]).flat()
  return png(width, height, 8, 2, zlibSync(concat(...rows)))
}

/** 60,000 × 60,000 pixels in some hundred kilobytes: 14 GB when decoded. */
export function pngBomb(): Uint8Array {
  const side = 60_000
  return png(side, side, 1, 0, zlibSync(new Uint8Array((side / 8 + 1) * 256), { level: 9 }))
}

/** Four frames of one colour each; LZW without compressing, by resetting the dictionary all the time. */
export function gifFile(): Uint8Array {
  const side = 48
  const header = concat(
    latin1('GIF89a'),
    Uint8Array.of(side, 0, side, 0, 0x91, 0, 0),
    fromHex('4338caeef2ff15803db91c1c'),
    fromHex('21ff0b4e45545343415045322e300301000000'),
  )
  const frames = [0, 1, 2, 3].flatMap((color) => [
    Uint8Array.of(0x21, 0xf9, 4, 0, 50, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, side, 0, side, 0, 0, 2),
    gifBlocks(side * side, color),
  ])
  return concat(header, ...frames, Uint8Array.of(0x3b))
}

/** Codes of three bits: clear (4), then two pixels, over and over; end (5). */
function gifBlocks(pixels: number, color: number): Uint8Array {
  const codes = Array.from({ length: pixels / 2 }, () => [4, color, color]).flat()
  codes.push(5)
  const bytes = new Uint8Array(Math.ceil((codes.length * 3) / 8))
  for (const [index, code] of codes.entries())
    for (let bit = 0; bit < 3; bit++) {
      const at = index * 3 + bit
      if ((code >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7))
    }
  const blocks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255)
    blocks.push(Uint8Array.of(block.length), block)
  }
  return concat(...blocks, Uint8Array.of(0))
}

const TIFF_ENTRIES = 9

/** Uncompressed RGB, one directory a page. `claim` is the size a dishonest file says it has. */
export function tiffFile(pages = 2, claim?: number): Uint8Array {
  const [width, height] = [320, 200]
  const pixels = paintCard(width, height)
  let offset = 8
  const parts: Uint8Array[] = [fromHex('49492a00'), Uint8Array.from(littleEndian(4, offset))]
  for (let page = 0; page < pages; page++) {
    const bitsAt = offset + 2 + TIFF_ENTRIES * 12 + 4
    const dataAt = bitsAt + 6
    const entries: [tag: number, type: number, count: number, value: number][] = [
      [256, 4, 1, claim ?? width],
      [257, 4, 1, claim ?? height],
      [258, 3, 3, bitsAt],
      [259, 3, 1, 1],
      [262, 3, 1, 2],
      [273, 4, 1, dataAt],
      [277, 3, 1, 3],
      [278, 4, 1, claim ?? height],
      [279, 4, 1, pixels.length],
    ]
    const next = dataAt + pixels.length
    const directory = Uint8Array.of(
      ...littleEndian(2, entries.length),
      ...entries.flatMap(([tag, type, count, value]) =>
        littleEndian(2, tag, type).concat(littleEndian(4, count, value)),
      ),
      ...littleEndian(4, page === pages - 1 ? 0 : next),
      ...littleEndian(2, 8, 8, 8),
    )
    parts.push(directory, pixels)
    offset = next
  }
  return concat(...parts)
}

/** The first box of a HEIC photograph and nothing else: browsers other than Safari show none of them anyway. */
export function heicFile(): Uint8Array {
  return concat(fromHex('00000018667479706865696300000000686569636d696631'), new Uint8Array(2000).fill(7))
}
