import fc from 'fast-check'
import { expect, it } from 'vitest'
import { imageSize } from './image-size.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

it.each([
  ['GIF', `${ascii('GIF89a')} 3000 2001`, { width: 48, height: 288 }],
  ['PNG', `89504e47 0d0a1a0a 0000000d ${ascii('IHDR')} 0000ea60 00000009`, { width: 60_000, height: 9 }],
  ['BMP from the top down', `${ascii('BM')} ${'00'.repeat(16)} 40000000 d8ffffff`, { width: 64, height: 40 }],
  [
    'extended WebP',
    `${ascii('RIFF')} 00000000 ${ascii('WEBPVP8X')} 0a000000 00000000 5f0000 3f0000`,
    { width: 96, height: 64 },
  ],
  [
    'lossless WebP',
    `${ascii('RIFF')} 00000000 ${ascii('WEBPVP8L')} 00000000 2f 5fc00f00`,
    { width: 96, height: 64 },
  ],
  [
    'lossy WebP',
    `${ascii('RIFF')} 00000000 ${ascii('WEBPVP8 ')} 00000000 000000 9d012a 6000 4000`,
    { width: 96, height: 64 },
  ],
  ['BMP of OS/2', `${ascii('BM')} ${'00'.repeat(12)} 0c000000 4000 2800`, { width: 64, height: 40 }],
  [
    'JPEG behind profiles for print of a megabyte',
    `ffd8 ${`ffe2 ffff ${'11'.repeat(0xfffd)}`.repeat(16)} ffc0 0011 08 0040 0060 03`,
    { width: 96, height: 64 },
  ],
  [
    'JPEG with fill, rubbish and bare markers',
    'ffd8 ffffff01 ffd0 000000 ffe0 0004 0000 00 ffc2 0011 08 0040 0060 03',
    { width: 96, height: 64 },
  ],
  ['JPEG behind a preview', 'ffd8 ffe1 0004 0000 ffc0 0011 08 0040 0060 03', { width: 96, height: 64 }],
  [
    'AVIF, the larger picture of two',
    `00000000 ${ascii('ftyp')} ${ascii('ispe')} 00000000 00000008 00000008 ${ascii('ispe')} 00000000 00000060 00000040 00000000`,
    { width: 96, height: 64 },
  ],
])('reads the dimensions of %s', (_, header, size) => {
  expect(imageSize(hex(header))).toEqual(size)
})

it('knows no dimensions of a broken file', () => {
  expect(imageSize(Uint8Array.of(0xff, 0xd8, 0xff))).toBe(undefined)
})

it('reads any bytes without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => imageSize(bytes)).not.toThrow()
    }),
  )
})
