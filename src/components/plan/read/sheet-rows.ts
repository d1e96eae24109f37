import { columnIndex } from '../../viewer/sheet/cell-place.ts'
import { Parts } from '../../viewer/sheet/parts.ts'
import { readBook } from '../../viewer/sheet/read-book.ts'
import { readStyles } from '../../viewer/sheet/read-styles.ts'
import { readTexts } from '../../viewer/sheet/read-texts.ts'
import { readXml } from '../../viewer/sheet/xml.ts'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { RowCollector } from './collect-rows.ts'
import { IMPORT_LIMITS, NoTable, NotATable, TableTooLarge } from './import-limits.ts'
import { cellContent } from './sheet-cell.ts'
import type { BookValues, WrittenCell } from './sheet-cell.ts'
import type { TableFile } from './table-file.ts'

/** Opens a workbook. Damaged ones are refused: what is missing would go unnoticed. Throws TableTooLarge, NoTable and NotATable. */
export async function openWorkbook(file: Blob): Promise<TableFile> {
  const parts = await Parts.of(file).catch((error: unknown) => {
    throw error instanceof TooLarge ? new TableTooLarge('unpacked') : new NotATable()
  })
  let book: ReturnType<typeof readBook>
  try {
    book = readBook(parts)
  } catch {
    throw new NotATable()
  }
  const sheets = book.sheets.filter(({ type }) => type === 'worksheet')
  if (sheets.length === 0) throw new NoTable()
  const styles = readStyles(parts, book.styles)
  const { texts, areTextsDamaged } = readTexts(parts, book.texts)
  const values: BookValues = {
    texts,
    formats: styles.cells.map(({ formatId }) => formatId),
    codes: styles.codes,
    is1904: book.is1904,
  }
  return {
    sheets: sheets.map(({ name, state }) => ({ name, isHidden: state !== 'visible' })),
    first: Math.max(
      0,
      sheets.findIndex((sheet) => sheet === book.sheets[book.active]),
    ),
    read(place) {
      const part = parts.get(sheets[place]?.path)
      if (part === undefined) throw new NoTable()
      if (part.isDamaged || areTextsDamaged) throw new NotATable()
      const collector = new RowCollector()
      if (!new SheetRows(values, collector).read(part.chunks)) throw new NotATable()
      return collector.end()
    },
  }
}

/** Reads a sheet row by row. */
class SheetRows {
  readonly #values: BookValues
  readonly #collector: RowCollector
  #row = 0
  #column = -1
  #cells: string[] = []
  #bad = new Map<number, string>()
  #cell: WrittenCell | undefined
  #reads: 'value' | 'formula' | 'inline' | undefined
  #isPhonetic = false

  constructor(values: BookValues, collector: RowCollector) {
    this.#values = values
    this.#collector = collector
  }

  /** False when the sheet's XML isn't sound. */
  read(chunks: readonly Uint8Array[]): boolean {
    return readXml(chunks, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => {
        if (this.#cell === undefined || this.#reads === undefined || this.#isPhonetic) return
        this.#cell[this.#reads] = (this.#cell[this.#reads] ?? '') + text
      },
      close: (name) => this.#close(name),
    })
  }

  #open(name: string, { r: place, t: type, s: style }: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#row = /^\d{1,9}$/.test(place ?? '') ? Number(place) : this.#row + 1
      this.#column = -1
      this.#cells = []
      this.#bad = new Map()
    } else if (name === 'c') {
      const letters = /^\$?([A-Z]{1,3})\$?\d{1,9}$/i.exec(place?.trim() ?? '')?.[1]
      this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters)
      const nothing = { value: undefined, inline: undefined, formula: undefined }
      this.#cell = { type, style: Number(style ?? 0), ...nothing }
    } else if (this.#cell !== undefined) {
      this.#reads = name === 'v' ? 'value' : name === 'f' ? 'formula' : name === 't' ? 'inline' : undefined
      if (name === 'rPh') this.#isPhonetic = true
      if (this.#reads !== undefined) this.#cell[this.#reads] ??= ''
    }
  }

  #close(name: string): void {
    this.#reads = undefined
    if (name === 'rPh') this.#isPhonetic = false
    if (name === 'c') this.#closeCell()
    if (name === 'row')
      this.#collector.add({
        number: this.#row,
        cells: this.#cells,
        ...(this.#bad.size > 0 && { bad: this.#bad }),
      })
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined) return
    const { text, bad } = cellContent(cell, this.#values)
    if (bad !== undefined) this.#bad.set(this.#column, bad)
    if (text === '') return
    if (this.#column >= IMPORT_LIMITS.columns) throw new TableTooLarge('columns')
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }
}
