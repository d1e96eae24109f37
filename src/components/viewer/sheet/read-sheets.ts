import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { SHEET_LIMITS } from '../table/table-limits.ts'
import { NumberFormats } from './number-format.ts'
import { OmissionTally } from './omission-tally.ts'
import { Parts } from './parts.ts'
import { readBook } from './read-book.ts'
import type { Book, ListedSheet } from './read-book.ts'
import { readExtras } from './read-extras.ts'
import { SheetReader } from './read-sheet.ts'
import type { BookContents } from './read-sheet.ts'
import { readStyles } from './read-styles.ts'
import { readTexts } from './read-texts.ts'
import { newBudget } from './sheet-grid.ts'
import { NO_CELLS } from './sheets.ts'
import type { Sheet, Sheets } from './sheets.ts'
import { volatileFormulas } from './volatile-formulas.ts'

/**
 * Reads the sheets of a workbook as their program shows them to somebody in this locale. A sheet that is damaged costs
 * nothing but itself. Throws `TooLarge`, or an error when no workbook can be read.
 */
export async function readSheets({ file, locale }: { file: Blob; locale: string }): Promise<Sheets> {
  const parts = await Parts.of(file)
  const book = readBook(parts)
  const styles = readStyles(parts, book.styles)
  const { areTextsDamaged, ...texts } = readTexts(parts, book.texts)
  const contents: BookContents = {
    ...texts,
    isDamaged: areTextsDamaged || styles.isDamaged,
    styles: styles.cells,
    formats: new NumberFormats(styles, book.is1904, locale),
    budget: newBudget(),
    isVolatile: volatileFormulas(book.names),
  }
  const listed = book.sheets.slice(0, SHEET_LIMITS.sheets)
  const sheets = listed.map((sheet) => readListed(sheet, parts, book, contents))
  return {
    sheets,
    active: book.active >= 0 && book.active < sheets.length ? book.active : 0,
    omittedSheets: book.sheets.length - listed.length,
  }
}

function readListed(listed: ListedSheet, parts: Parts, book: Book, contents: BookContents): Sheet {
  const { name, state, type, path } = listed
  const head = { name, state }
  if (type === 'chartsheet') return { ...NO_CELLS, ...head, type: 'chart', omissions: [] }
  if (type !== 'worksheet') return { ...NO_CELLS, ...head, type: 'other', omissions: [] }
  const tally = new OmissionTally()
  if (contents.isDamaged) tally.add('damaged')
  const part = parts.get(path)
  if (path === undefined || part === undefined) {
    tally.add('damaged')
    return { ...NO_CELLS, ...head, type: 'cells', omissions: tally.all }
  }
  const reader = new SheetReader(contents, tally)
  try {
    if (part.isDamaged) tally.add('damaged')
    reader.read(part.chunks)
    readExtras(parts, path, tally)
  } catch (error) {
    if (error instanceof TooLarge) throw error
    tally.add('damaged')
  }
  if (book.recalculates && reader.hasFormulas) tally.add('recalculates')
  if (reader.showsFormulas && reader.hasFormulas) tally.add('formulaView')
  return {
    ...head,
    type: 'cells',
    rows: reader.grid.rows,
    kinds: reader.grid.kinds,
    hiddenRows: Array.from(reader.hiddenRows),
    hiddenColumns: Array.from(reader.hiddenColumns),
    merges: reader.merges,
    frozen: reader.frozen,
    isClipped: reader.grid.isClipped,
    omissions: tally.all,
  }
}
