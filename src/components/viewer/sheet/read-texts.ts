import type { Parts } from './parts.ts'
import { unescapeText } from './unescape-text.ts'
import { readXml } from './xml.ts'

/** The texts of a workbook, which its cells name by number. */
export function readTexts(parts: Parts, path: string | undefined): string[] {
  const texts: string[] = []
  const part = parts.get(path)
  if (part === undefined) return texts
  let text = ''
  let isText = false
  let isPhonetic = false
  readXml(part.chunks, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
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
  return texts
}
