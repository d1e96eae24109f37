import { CellColours } from './cell-colours.ts'
import type { Parts } from './parts.ts'
import { isOnWhereThere, readXml } from './xml.ts'

/** What of a cell's style changes how it reads. */
export interface CellStyle {
  formatId: number
  isStruck: boolean
  /** Its text has the colour of its background. */
  isPale: boolean
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
  const cells: CellStyle[] = []
  const colours = new CellColours()
  const part = parts.get(path)
  if (part === undefined) return { cells, codes, isDamaged: false }
  const within: string[] = []
  const isSound = readXml(part.chunks, {
    open: (name, attributes) => {
      const list = within.at(-1)
      colours.open(name, within, attributes)
      within.push(name)
      if (name === 'numFmt' && list === 'numFmts')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General')
      if (name === 'font' && list === 'fonts') struck.push(false)
      if (name === 'strike' && within.includes('fonts') && struck.length > 0)
        struck[struck.length - 1] = isOnWhereThere(attributes['val'])
      if (name === 'xf' && list === 'cellXfs')
        cells.push({
          formatId: Number(attributes['numFmtId'] ?? 0),
          isStruck: struck[Number(attributes['fontId'] ?? 0)] ?? false,
          isPale: colours.isPale(Number(attributes['fontId'] ?? 0), Number(attributes['fillId'] ?? 0)),
        })
    },
    close: () => void within.pop(),
  })
  return { cells, codes, isDamaged: part.isDamaged || !isSound }
}
