import { isSymbolFont } from '../../../lib/files/symbols.ts'
import { CellColours } from './cell-colours.ts'
import type { Parts } from './parts.ts'
import { isOn, isOnWhereThere, readXml } from './xml.ts'

/** What of a cell's style changes how it reads. */
export interface CellStyle {
  formatId: number
  isStruck: boolean
  /** Its text has the colour of its background. */
  isPale: boolean
  /** The font, where its letters stand for signs. */
  symbolFont: string | undefined
  /** A diagonal line goes through it. */
  isCrossed: boolean
  /** A truth value is shown as a box to tick. */
  isTickBox: boolean
}

export interface Styles {
  cells: CellStyle[]
  /** The codes of the formats the file brings, by their number. */
  codes: Map<number, string>
  isDamaged: boolean
}

/** The number formats of a workbook, and what its styles do to text beside them. */
export function readStyles(parts: Parts, path: string | undefined): Styles {
  const codes = new Map<number, string>()
  const struck: boolean[] = []
  const names: string[] = []
  const crossed: boolean[] = []
  const cells: CellStyle[] = []
  const colours = new CellColours()
  const part = parts.get(path)
  if (part === undefined) return { cells, codes, isDamaged: false }
  const within: string[] = []
  let isDiagonal = false
  const isSound = readXml(part.chunks, {
    open: (name, attributes) => {
      const list = within.at(-1)
      colours.open(name, within, attributes)
      within.push(name)
      if (name === 'numFmt' && list === 'numFmts')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General')
      if (name === 'font' && list === 'fonts') {
        struck.push(false)
        names.push('')
      }
      if (name === 'name' && list === 'font' && within.includes('fonts'))
        names[names.length - 1] = attributes['val'] ?? ''
      if (name === 'border' && list === 'borders') crossed.push(false)
      if (name === 'diagonal' && within.includes('borders') && (attributes['style'] ?? 'none') !== 'none')
        crossed[crossed.length - 1] = isDiagonal
      if (name === 'border') isDiagonal = isOn(attributes['diagonalUp']) || isOn(attributes['diagonalDown'])
      if (name === 'strike' && within.includes('fonts') && struck.length > 0)
        struck[struck.length - 1] = isOnWhereThere(attributes['val'])
      if (name === 'xfComplement' && within.includes('cellXfs')) {
        const last = cells.at(-1)
        if (last) last.isTickBox = true
      }
      if (name !== 'xf' || list !== 'cellXfs') return
      const place = (attribute: string): number => Number(attributes[attribute] ?? 0)
      const font = names[place('fontId')]
      cells.push({
        formatId: place('numFmtId'),
        isStruck: struck[place('fontId')] ?? false,
        isPale: colours.isPale(place('fontId'), place('fillId')),
        symbolFont: isSymbolFont(font) ? font : undefined,
        isCrossed: crossed[place('borderId')] ?? false,
        isTickBox: false,
      })
    },
    close: () => void within.pop(),
  })
  return { cells, codes, isDamaged: part.isDamaged || !isSound }
}
