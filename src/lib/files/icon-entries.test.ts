import { describe, expect, it } from 'vitest'
import { iconEntries, isTga } from './icon-entries.ts'
import { imageSize } from './image-size.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

/** Pictures of 16 and of 256 points, the latter where 0 stands for it. */
const ENTRIES = '10 10 00 00 0100 2000 04000000 26000000  00 00 00 00 0100 2000 08000000 2a000000'
const ICON = `0000 0100 0200 ${ENTRIES} 01020304 0102030405060708`
const TGA = '00 00 02 0000 0000 00 0000 0000 2c01 c800 18 20'

describe('icons', () => {
  it('have entries, and pointers too', () => {
    expect(iconEntries(hex(ICON)).map(({ width, height }) => [width, height])).toEqual([
      [16, 16],
      [256, 256],
    ])
    expect(iconEntries(hex(ICON.replace('0000 0100', '0000 0200')))).toHaveLength(2)
  })

  it.each([
    ['a picture in TGA', `${TGA} ${'00'.repeat(40)}`],
    ['no entries', `0000 0100 0000 ${'00'.repeat(20)}`],
    ['entries beyond the file', `0000 0100 0900 ${ENTRIES}`],
    ['a picture that is in the list itself', `0000 0100 0100 10 10 00 00 0100 2000 04000000 02000000`],
    ['nothing', ''],
  ])('other files have none: %s', (_, bytes) => {
    expect(iconEntries(hex(bytes))).toEqual([])
  })

  it('are as large as their largest picture, which PNG says itself', () => {
    expect(imageSize(hex(ICON))).toEqual({ width: 256, height: 256 })
    const png = `89504e47 0d0a1a0a 0000000d 49484452 00001000 00000800`
    expect(imageSize(hex(`0000 0100 0100 00 00 00 00 0100 2000 20000000 16000000 ${png}`))).toEqual({
      width: 4096,
      height: 2048,
    })
  })
})

it.each([
  ['colours', TGA, true],
  ['packed', TGA.replace('00 00 02', '00 00 0a'), true],
  ['grey', TGA.replace('00 00 02', '00 00 03').replace('18 20', '08 00'), true],
  ['a palette', TGA.replace('00 00 02', '00 01 01'), true],
  ['a palette nobody uses', TGA.replace('00 00 02', '00 01 02'), false],
  ['text of two bytes a letter', '5800 0a00 4100 4200 4300 4400 4500 4600 2000', false],
  ['no size', TGA.replace('2c01', '0000'), false],
  ['a depth that there isn’t', TGA.replace('18 20', '07 20'), false],
  ['bits that are never set', TGA.replace('18 20', '18 ff'), false],
  ['a short file', '000002', false],
])('of TGA: %s', (_, bytes, isIt) => {
  expect(isTga(hex(bytes))).toBe(isIt)
})
