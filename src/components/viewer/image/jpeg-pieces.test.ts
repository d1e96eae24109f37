import { expect, it } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { checkJpegPieces } from './jpeg-pieces.ts'

/** The beginning of a JPEG of so many rows of so many pixels. */
const jpeg = (width: number, height: number): number[] => {
  const size = [height, width].flatMap((side) => [side >> 8, side & 255])
  return [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0]
}

const check = (pieces: number[][], width: number, height: number): void => {
  const offsets = pieces.map((_, index) => pieces.slice(0, index).flat().length)
  const counts = pieces.map(({ length }) => length)
  checkJpegPieces(Uint8Array.from(pieces.flat()).buffer, { offsets, counts }, { width, height })
}

it('pieces have the size of their places, or that of whole blocks', () => {
  expect(() => check([jpeg(100, 8), jpeg(112, 16)], 100, 8)).not.toThrow()
  expect(() => check([[1, 2, 3]], 100, 8)).not.toThrow()
})

it.each([
  ['far larger than its place', jpeg(65_535, 65_535), 100, 8],
  ['larger than any picture', jpeg(65_535, 65_535), 65_535, 65_535],
])('a piece %s isn’t read', (_, piece, width, height) => {
  expect(() => check([jpeg(8, 8), piece], width, height)).toThrow(TooLarge)
})
