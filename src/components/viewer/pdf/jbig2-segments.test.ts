import { expect, it } from 'vitest'
import { isJbig2Cut } from './jbig2-segments.ts'

/** A segment: its number, what it is of, the page, how long its data is, and the data. */
const segment = (number: number, data: readonly number[], length = data.length): number[] => [
  0,
  0,
  0,
  number,
  38,
  0,
  1,
  length >>> 24,
  (length >>> 16) & 255,
  (length >>> 8) & 255,
  length & 255,
  ...data,
]
const PAGE = segment(1, Array<number>(19).fill(1))
const REGION = segment(2, Array<number>(40).fill(7))

it.each([
  ['whole', [...PAGE, ...REGION], false],
  ['whole, with a line break after it', [...PAGE, ...REGION, 0x0d, 0x0a], false],
  ['of a length that its end tells', [...PAGE, ...segment(2, [1, 2, 3], 0xffffffff)], false],
  ['cut within a region', [...PAGE, ...REGION].slice(0, -10), true],
  ['cut within the head of a region', [...PAGE, ...REGION.slice(0, 6)], true],
  ['cut within its first segment', PAGE.slice(0, 20), true],
  ['cut within its first head', PAGE.slice(0, 9), true],
  ['empty', [], false],
])('a picture that is %s', (_, bytes, isCut) => {
  expect(isJbig2Cut(Uint8Array.from(bytes))).toBe(isCut)
})

it('segments that refer to others are passed over', () => {
  const referring = [0, 0, 0, 3, 6, (2 << 5) | 0, 1, 2, 1, 0, 0, 0, 2, 9, 9]
  expect(isJbig2Cut(Uint8Array.from([...PAGE, ...referring]))).toBe(false)
  expect(isJbig2Cut(Uint8Array.from([...PAGE, ...referring.slice(0, -1)]))).toBe(true)
})
