import { areAlikeColours } from '../../../lib/files/alike-colours.ts'
import { attributeOf } from './word-xml.ts'
import type { Element } from './word-xml.ts'

/** What text stands on: six hexadecimal digits, or undefined where that can't be known. */
export type Background = string | undefined

export const PAPER: Background = 'FFFFFF'
const INK = '000000'
const HIGHLIGHTS = new Map([
  ['black', INK],
  ['white', 'FFFFFF'],
  ['yellow', 'FFFF00'],
  ['green', '00FF00'],
  ['cyan', '00FFFF'],
  ['magenta', 'FF00FF'],
  ['blue', '0000FF'],
  ['red', 'FF0000'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'C0C0C0'],
])
const HEX = /^[\da-f]{6}$/i

/** The colour of a shading (`w:shd`), on what is around it. */
export function shadedBy(shading: Element | undefined, around: Background): Background {
  if (shading === undefined) return around
  const pattern = attributeOf(shading, 'w:val') ?? 'clear'
  const colour = attributeOf(shading, pattern === 'solid' ? 'w:color' : 'w:fill') ?? 'auto'
  if (pattern === 'nil') return around
  if (pattern !== 'clear' && pattern !== 'solid') return undefined
  if (HEX.test(colour)) return colour
  // Solid shading in the automatic colour is black.
  return pattern === 'solid' ? INK : around
}

interface TextLook {
  colour: string | undefined
  highlight: string | undefined
  background: Background
}

/** Whether text can't be told from what it stands on. */
export function isPaleText({ colour = 'auto', highlight = 'none', background }: TextLook): boolean {
  const marked = HIGHLIGHTS.get(highlight)
  // Word chooses black or white by the shading, but pays no heed to a highlight.
  if (!HEX.test(colour)) return marked === INK
  const behind = marked ?? background
  return behind !== undefined && areAlikeColours(colour, behind)
}
