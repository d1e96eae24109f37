import { crc32, deflateSync } from 'node:zlib'
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
export const jpegFile = (): Uint8Array => Buffer.from(JPEG, 'base64')
export const webpFile = (): Uint8Array => Buffer.from(WEBP, 'base64')

/** The same JPEG with an EXIF note that the camera was held upright: shown turned by 90°. */
export function turnedJpegFile(): Uint8Array {
  const jpeg = jpegFile()
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex')
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

function png(
  width: number,
  height: number,
  bitDepth: number,
  colorType: number,
  data: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = bitDepth
  header[9] = colorType
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array()),
  ])
}

export function pngFile(width = 640, height = 400): Uint8Array {
  const pixels = paintCard(width, height)
  const rows = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    pixels.subarray(y * width * 3, (y + 1) * width * 3),
  ]).flat()
  return png(width, height, 8, 2, deflateSync(Buffer.concat(rows)))
}

/** 60,000 × 60,000 pixels in some hundred kilobytes: 14 GB when decoded. */
export function pngBomb(): Uint8Array {
  const side = 60_000
  return png(side, side, 1, 0, deflateSync(Buffer.alloc((side / 8 + 1) * 256), { level: 9 }))
}

/** Four frames of one colour each; LZW without compressing, by resetting the dictionary all the time. */
export function gifFile(): Uint8Array {
  const side = 48
  const header = Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([side, 0, side, 0, 0x91, 0, 0]),
    Buffer.from('4338caeef2ff15803db91c1c', 'hex'),
    Buffer.from('21ff0b4e45545343415045322e300301000000', 'hex'),
  ])
  const frames = [0, 1, 2, 3].flatMap((color) => [
    Buffer.from([0x21, 0xf9, 4, 0, 50, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, side, 0, side, 0, 0, 2]),
    gifBlocks(side * side, color),
  ])
  return Buffer.concat([header, ...frames, Buffer.from([0x3b])])
}

/** Codes of three bits: clear (4), then two pixels, over and over; end (5). */
function gifBlocks(pixels: number, color: number): Buffer {
  const codes = Array.from({ length: pixels / 2 }, () => [4, color, color]).flat()
  codes.push(5)
  const bytes = Buffer.alloc(Math.ceil((codes.length * 3) / 8))
  for (const [index, code] of codes.entries())
    for (let bit = 0; bit < 3; bit++) {
      const at = index * 3 + bit
      if ((code >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7))
    }
  const blocks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255)
    blocks.push(Buffer.from([block.length]), block)
  }
  return Buffer.concat([...blocks, Buffer.from([0])])
}

const TIFF_ENTRIES = 9

/** Uncompressed RGB, one directory a page. `claim` is the size a dishonest file says it has. */
export function tiffFile(pages = 2, claim?: number): Uint8Array {
  const [width, height] = [320, 200]
  const pixels = paintCard(width, height)
  const parts: Buffer[] = [Buffer.from('49492a00', 'hex'), Buffer.alloc(4)]
  let offset = 8
  parts[1]?.writeUInt32LE(offset)
  for (let page = 0; page < pages; page++) {
    const directory = Buffer.alloc(2 + TIFF_ENTRIES * 12 + 4 + 6)
    const bitsAt = offset + directory.length - 6
    const dataAt = offset + directory.length
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
    directory.writeUInt16LE(entries.length)
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      const at = 2 + index * 12
      directory.writeUInt16LE(tag, at)
      directory.writeUInt16LE(type, at + 2)
      directory.writeUInt32LE(count, at + 4)
      directory.writeUInt32LE(value, at + 8)
    }
    const isLast = page === pages - 1
    directory.writeUInt32LE(isLast ? 0 : dataAt + pixels.length, 2 + TIFF_ENTRIES * 12)
    for (const index of [0, 1, 2]) directory.writeUInt16LE(8, directory.length - 6 + index * 2)
    parts.push(directory, Buffer.from(pixels))
    offset = dataAt + pixels.length
  }
  return Buffer.concat(parts)
}

/** The first box of a HEIC photograph and nothing else: browsers other than Safari show none of them anyway. */
export function heicFile(): Uint8Array {
  return Buffer.concat([
    Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
    Buffer.alloc(2000, 7),
  ])
}
