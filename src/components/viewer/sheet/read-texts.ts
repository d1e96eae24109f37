import type { Parts } from './parts.ts'
import { inFont } from './styled-text.ts'
import { unescapeText } from './unescape-text.ts'
import { isOnWhereThere, readXml } from './xml.ts'

export interface BookTexts {
  texts: string[]
  /** Those of which a part is struck through. */
  struck: Set<number>
  /** Those of which a part is raised or lowered. */
  raised: Set<number>
  /** Those of which a part says its font. */
  fonts: Set<number>
  areTextsDamaged: boolean
}

/** The texts of a workbook, which its cells name by number. */
export function readTexts(parts: Parts, path: string | undefined): BookTexts {
  const texts: string[] = []
  const struck = new Set<number>()
  const raised = new Set<number>()
  const fonts = new Set<number>()
  const part = parts.get(path)
  if (part === undefined) return { texts, struck, raised, fonts, areTextsDamaged: false }
  let text = ''
  let isText = false
  let isPhonetic = false
  let font: string | undefined
  const isSound = readXml(part.chunks, {
    open: (name, attributes) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      if (name === 'strike' && isOnWhereThere(attributes['val'])) struck.add(texts.length)
      if (name === 'vertAlign' && attributes['val'] !== 'baseline') raised.add(texts.length)
      if (name === 'si' || name === 'r') font = undefined
      if (name === 'rFont') {
        font = attributes['val']
        fonts.add(texts.length)
      }
      isText = name === 't'
    },
    text: (piece) => {
      if (isText && !isPhonetic) text += inFont(piece, font)
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') texts.push(unescapeText(text))
    },
  })
  return { texts, struck, raised, fonts, areTextsDamaged: part.isDamaged || !isSound }
}
