import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pictureState } from './picture-state.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

const PNG = `89504e47 0d0a1a0a 00000000 ${ascii('IHDR')} 00000000`
const END = `00000000 ${ascii('IEND')} 00000000`
const GIF = `${ascii('GIF89a')} 0100 0100 80 00 00 000000 ffffff`
const FRAME = '2c 0000 0000 0100 0100 00 02 02 4401 00'
const PREVIEW = 'ffe1 0008 ffd8 ffd9 0000'
/** One block of 8 by 8, by two tables with one code each. */
const TABLE = `01 ${'00'.repeat(16)}`
const JPEG_HEAD = `ffc4 0014 00 ${TABLE} ffc4 0014 10 ${TABLE} ffc0 000b 08 0008 0008 01 01 11 00`
const JPEG_DATA = 'ffda 0008 01 01 00 00 3f 00 3f'
const BITMAP = `${ascii('BM')} 00000000 00000000 36000000 28000000 02000000 02000000 0100 1800 00000000 ${'00'.repeat(20)}`

it.each<[string, string, boolean, boolean]>([
  ['PNG', `${PNG} ${END}`, false, false],
  ['PNG without an end', PNG, true, false],
  ['PNG cut within a block', `${PNG} 00ffffff ${ascii('IDAT')} 0000`, true, false],
  ['PNG that moves', `${PNG} 00000008 ${ascii('acTL')} 00000002 00000000 00000000 ${END}`, false, true],
  [
    'PNG of a single frame',
    `${PNG} 00000008 ${ascii('acTL')} 00000001 00000000 00000000 ${END}`,
    false,
    false,
  ],
  ['PNG with something after it', `${PNG} ${END} 123456`, false, false],
  ['GIF', `${GIF} ${FRAME} 3b`, false, false],
  ['GIF that moves', `${GIF} 21f9 04 00000000 00 ${FRAME} ${FRAME} 3b`, false, true],
  ['GIF without an end', `${GIF} ${FRAME}`, true, false],
  ['GIF cut within a block', `${GIF} 2c 0000 0000 0100 0100 00 02 20 44`, true, false],
  ['JPEG', `ffd8 ${JPEG_HEAD} ${JPEG_DATA} ffd9`, false, false],
  ['JPEG padded at the end', `ffd8 ${JPEG_HEAD} ${JPEG_DATA} ffd9 0000`, false, false],
  ['JPEG without an end', `ffd8 ${JPEG_HEAD} ${JPEG_DATA}`, true, false],
  ['JPEG whose preview has an end', `ffd8 ${PREVIEW} ${JPEG_HEAD} ${JPEG_DATA}`, true, false],
  ['JPEG cut in the middle, with an end', `ffd8 ${JPEG_HEAD} ffda 0008 01 01 00 00 3f 00 ffd9`, true, false],
  ['JPEG cut in its head', 'ffd8 ffe1 ffff 00', true, false],
  ['WebP', `${ascii('RIFF')} 0c000000 ${ascii('WEBPVP8 ')} 00000000`, false, false],
  ['WebP cut off', `${ascii('RIFF')} ff000000 ${ascii('WEBPVP8 ')} 00000000`, true, false],
  ['WebP that moves', `${ascii('RIFF')} 0d000000 ${ascii('WEBPVP8X')} 00000000 02`, false, true],
  ['bitmap', `${BITMAP} ${'00'.repeat(16)}`, false, false],
  ['bitmap cut off', `${BITMAP} ${'00'.repeat(15)}`, true, false],
  [
    'bitmap of OS/2',
    `${ascii('BM')} ${'00'.repeat(8)} 1a000000 0c000000 0200 0100 0100 1800 ${'00'.repeat(8)}`,
    false,
    false,
  ],
  ['AVIF', `00000000 ${ascii('ftypavif')}`, false, false],
  ['AVIF in whole boxes', `0000000c ${ascii('ftypavif')} 0000000a ${ascii('mdat')} 1234`, false, false],
  ['AVIF cut off', `0000000c ${ascii('ftypavif')} 000000ff ${ascii('mdat')} 1234`, true, false],
  ['AVIF with a box of no size', `0000000c ${ascii('ftypavif')} 00000004 ${ascii('mdat')}`, true, false],
  ['PNG whose check is right', `${PNG} 00000003 ${ascii('IDAT')} 616263 33afd672 ${END}`, false, false],
  ['PNG with a byte changed', `${PNG} 00000003 ${ascii('IDAT')} 616264 33afd672 ${END}`, true, false],
  ['AVIF that moves', `00000000 ${ascii('ftypavis')}`, false, true],
])('%s', (_, bytes, isDamaged, isAnimated) => {
  expect(pictureState(hex(bytes))).toEqual({ isDamaged, isUnchecked: false, isAnimated })
})

it('a JPEG in arithmetic coding can’t be checked', () => {
  const jpeg = hex(`ffd8 ${JPEG_HEAD} ${JPEG_DATA} ffd9`)
  jpeg[jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0) + 1] = 0xc9
  expect(pictureState(jpeg)).toEqual({ isDamaged: false, isUnchecked: true, isAnimated: false })
})

it('reads any bytes without an error and comes to an end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'GIF89a', '\u0089PNG', 'BM'),
      fc.uint8Array({ maxLength: 64 }),
      (head, bytes) => {
        const file = Uint8Array.of(...Buffer.from(head, 'latin1'), ...bytes)
        expect(() => pictureState(file)).not.toThrow()
      },
    ),
  )
})
