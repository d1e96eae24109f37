import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readStyles } from './read-styles.ts'

function isPale(font: string, fill: string): boolean | undefined {
  const xml = `<styleSheet><fonts><font>${font}</font></fonts><fills><fill>${fill}</fill></fills><cellXfs><xf fontId="0" fillId="0"/></cellXfs></styleSheet>`
  const parts = new Parts(new Map([['s.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  return readStyles(parts, 's.xml').cells[0]?.isPale
}

const NONE = '<patternFill patternType="none"/>'
const solid = (colour: string) =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`

it.each([
  ['black on nothing', '', NONE, false],
  ['white on nothing', '<color rgb="FFFFFFFF"/>', NONE, true],
  ['white without alpha', '<color rgb="ffffff"/>', NONE, true],
  ['the theme’s white', '<color theme="0"/>', NONE, true],
  ['a darker shade of it', '<color theme="0" tint="-0.25"/>', NONE, false],
  ['an indexed white', '<color indexed="9"/>', NONE, true],
  ['white on blue', '<color theme="0"/>', solid('rgb="FF0000FF"'), false],
  ['blue on blue', '<color rgb="FF0000FF"/>', solid('rgb="000000FF"'), true],
  ['a theme’s colour on itself', '<color theme="4" tint="0.5"/>', solid('theme="4" tint="0.5"'), true],
  ['black on black', '', solid('theme="1"'), true],
  ['white on a pattern', '<color theme="0"/>', '<patternFill patternType="gray125"/>', false],
  ['white on a gradient', '<color theme="0"/>', '<gradientFill><stop/></gradientFill>', false],
])('%s', (_, font, fill, pale) => {
  expect(isPale(font, fill)).toBe(pale)
})
