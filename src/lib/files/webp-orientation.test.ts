import { expect, it } from 'vitest'
import { webpOrientation } from './webp-orientation.ts'

const letters = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0))
const little = (value: number): number[] => [value & 255, value >> 8, 0, 0]

function webp(note: readonly number[]): Uint8Array {
  const chunks = [
    ...letters('VP8X'),
    ...little(10),
    ...Array<number>(10).fill(0),
    ...letters('EXIF'),
    ...little(note.length),
    ...note,
  ]
  return Uint8Array.from([...letters('RIFF'), ...little(chunks.length + 4), ...letters('WEBP'), ...chunks])
}
const exif = (orientation: number): number[] => [
  ...letters('II'),
  42,
  0,
  ...little(8),
  2,
  0,
  0x0f,
  0x01,
  3,
  0,
  ...little(1),
  ...little(9),
  0x12,
  0x01,
  3,
  0,
  ...little(1),
  ...little(orientation),
]
const bigExif = (orientation: number): number[] => [
  ...letters('MM'),
  0,
  42,
  0,
  0,
  0,
  8,
  0,
  1,
  0x01,
  0x12,
  0,
  3,
  0,
  0,
  0,
  1,
  0,
  orientation,
  0,
  0,
]

it.each([
  ['lowest byte first', exif(6), 6],
  ['highest byte first', bigExif(8), 8],
  ['after the word Exif', [...letters('Exif'), 0, 0, ...exif(3)], 3],
  ['of no known kind', exif(9), 1],
  ['that ends early', exif(6).slice(0, 12), 1],
  ['that is empty', [], 1],
])('a note %s', (_, note, orientation) => {
  expect(webpOrientation(webp(note))).toBe(orientation)
})

it('other files and pictures without a note lie as they are', () => {
  expect(webpOrientation(Uint8Array.of(0xff, 0xd8, 0xff))).toBe(1)
  expect(webpOrientation(webp([]).subarray(0, 30))).toBe(1)
})
