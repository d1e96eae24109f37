import type { Parts } from './parts.ts'
import { unescapeText } from './unescape-text.ts'
import { isOnWhereThere, readXml } from './xml.ts'

export interface BookTexts {
  texts: string[]
  /** Those of which a part is struck through. */
  struck: Set<number>
  /** Those of which a part is raised or lowered. */
  raised: Set<number>
  areTextsDamaged: boolean
}

/** The texts of a workbook, which its cells name by number. */
export function readTexts(parts: Parts, path: string | undefined): BookTexts {
  const texts: string[] = []
  const struck = new Set<number>()
  const raised = new Set<number>()
  const part = parts.get(path)
  if (part === undefined) return { texts, struck, raised, areTextsDamaged: false }
  let text = ''
  let isText = false
  let isPhonetic = false
  const isSound = readXml(part.chunks, {
    open: (name, attributes) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      if (name === 'strike' && isOnWhereThere(attributes['val'])) struck.add(texts.length)
      if (name === 'vertAlign' && attributes['val'] !== 'baseline') raised.add(texts.length)
      isText = name === 't'
    },
    text: (piece) => {
      if (isText && !isPhonetic) text += piece
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') texts.push(unescapeText(text))
    },
  })
  return { texts, struck, raised, areTextsDamaged: part.isDamaged || !isSound }
}
