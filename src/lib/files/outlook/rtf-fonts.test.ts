import { expect, it } from 'vitest'
import { RtfFonts } from './rtf-fonts.ts'

it('knows the encoding and the signs of each font, and that of text without one', () => {
  const fonts = new RtfFonts()
  fonts.define('f', 0)
  fonts.name('Arial;')
  fonts.define('f', 7)
  fonts.define('fcharset', 204)
  fonts.name('Arial')
  fonts.name(' Cyr;Other')
  fonts.define('f', 9)
  fonts.define('fcharset', 2)
  fonts.name('Wingdings;')
  expect([0, 7, 9, 5].map((font) => fonts.encodingOf(font))).toEqual([
    undefined,
    'windows-1251',
    undefined,
    undefined,
  ])
  expect([0, 7, 9].map((font) => fonts.symbolFontOf(font))).toEqual([undefined, undefined, 'Wingdings'])
  fonts.usual = 7
  expect(fonts.encodingOf(undefined)).toBe('windows-1251')
})
