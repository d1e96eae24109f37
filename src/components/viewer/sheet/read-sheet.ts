import { columnName } from '../table/column-name.ts'
import { SHEET_LIMITS } from '../table/table-limits.ts'
import { cellText } from './cell-text.ts'
import type { CellText, RawCell } from './cell-text.ts'
import { columnIndex, rangeOf } from './cell-place.ts'
import type { NumberFormats } from './number-format.ts'
import type { OmissionTally } from './omission-tally.ts'
import type { CellStyle } from './read-styles.ts'
import { SheetGrid } from './sheet-grid.ts'
import type { Budget } from './sheet-grid.ts'
import type { Merge } from './sheets.ts'
import { shiftFormula } from './shift-formula.ts'
import { inFont, styledText } from './styled-text.ts'
import { isOn, isOnWhereThere, readXml } from './xml.ts'
import type { Attributes } from './xml.ts'

/** What cells of a workbook refer to. */
export interface BookContents {
  texts: readonly string[]
  /** Texts of which a part is struck through. */
  struck: ReadonlySet<number>
  /** Texts of which a part is raised or lowered. */
  raised: ReadonlySet<number>
  /** Texts of which a part says its font. */
  fonts: ReadonlySet<number>
  styles: readonly CellStyle[]
  formats: NumberFormats
  budget: Budget
  isVolatile: (formula: string) => boolean
  /** Its texts or styles are. */
  isDamaged: boolean
}

const MOST_MERGES = 5000
/** In points and in letters: nobody sees a row or a column that is smaller. */
const LEAST_HEIGHT = 2
const LEAST_WIDTH = 0.3
const PLAIN: CellStyle = {
  formatId: 0,
  isStruck: false,
  isPale: false,
  symbolFont: undefined,
  isCrossed: false,
  isTickBox: false,
}

/** Reads the cells of a sheet from its XML, and what decides how they are laid out. */
export class SheetReader {
  readonly grid: SheetGrid
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly merges: Merge[] = []
  frozen = { rows: 0, columns: 0 }
  /** Its cells have formulas, whose results may be old. */
  hasFormulas = false
  /** Its program shows them and not their results. */
  showsFormulas = false
  readonly #book: BookContents
  readonly #tally: OmissionTally
  readonly #shared = new Map<string, { formula: string; row: number; column: number }>()
  #row = -1
  #column = -1
  #cell: (RawCell & Omit<CellStyle, 'formatId'>) | undefined
  #formula: Attributes = {}
  #hidesZeros = false
  /** The element whose text is read. */
  #reads: 'value' | 'formula' | 'inline' | undefined
  #isPhonetic = false
  /** Of the part of a text that is read; and whether any part says its font. */
  #font: string | undefined
  #hasFonts = false
  /** The first cell that shows. */
  #topLeft = ''

  constructor(book: BookContents, tally: OmissionTally) {
    this.#book = book
    this.#tally = tally
    this.grid = new SheetGrid(book.budget)
  }

  read(chunks: readonly Uint8Array[]): void {
    const isWhole = readXml(chunks, {
      open: (name, attributes) =>
        this.#cell === undefined ? this.#openOutside(name, attributes) : this.#openInside(name, attributes),
      text: (text) => {
        if (this.#cell === undefined || this.#reads === undefined || this.#isPhonetic) return
        const shown = this.#reads === 'inline' ? inFont(text, this.#font) : text
        this.#cell[this.#reads] = (this.#cell[this.#reads] ?? '') + shown
      },
      close: (name) => this.#close(name),
    })
    if (!isWhole) this.#tally.add('damaged')
    this.grid.end()
  }

  #openOutside(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        return this.#openRow(attributes)
      case 'c':
        return this.#openCell(attributes)
      case 'col':
        return this.#hideColumns(attributes)
      case 'sheetView':
        return this.#openView(attributes)
      case 'pane':
        return this.#freeze(attributes)
      case 'mergeCell':
        return this.#merge(attributes)
      case 'sparkline':
        return this.#tally.add('sparklines')
      case 'conditionalFormatting':
        return this.#tally.add('conditional', attributes['sqref']?.split(/\s/)[0])
      case 'control':
        return this.#tally.add('controls')
      case 'picture':
        return this.#tally.add('pictures')
      case 'oleObject':
        return this.#tally.add('objects')
    }
  }

  #openRow({ r: place, hidden, ht: height, customHeight }: Attributes): void {
    this.#row = /^\d{1,9}$/.test(place ?? '') ? Number(place) - 1 : this.#row + 1
    this.#column = -1
    if (this.#row < 0) this.#row = 0
    const isFlat = height !== undefined && Number(height) < LEAST_HEIGHT && isOn(customHeight)
    if ((isOn(hidden) || isFlat) && this.#row < SHEET_LIMITS.rows) this.hiddenRows.add(this.#row)
  }

  #openCell({ r: place, t: type, s: style, vm }: Attributes): void {
    const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,9})$/i.exec(place?.trim() ?? '') ?? []
    this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters)
    if (digits !== undefined && Number(digits) > 0) this.#row = Number(digits) - 1
    if (this.#row < 0) this.#row = 0
    this.#hasFonts = false
    this.#font = undefined
    const known = this.#book.styles[Number(style ?? 0)]
    if (known === undefined && Number(style ?? 0) > 0) this.#tally.add('damaged')
    this.#cell = {
      type,
      ...(known ?? PLAIN),
      value: undefined,
      inline: undefined,
      formula: undefined,
      hasRichValue: vm !== undefined && vm !== '0',
    }
  }

  #openInside(name: string, attributes: Attributes): void {
    const cell = this.#cell
    if (cell === undefined) return
    this.#reads = undefined
    if (name === 'v') {
      this.#reads = 'value'
      cell.value ??= ''
    } else if (name === 'f') {
      this.#reads = 'formula'
      this.#formula = attributes
      cell.formula ??= ''
      this.hasFormulas = true
    } else if (name === 't') {
      this.#reads = 'inline'
      cell.inline ??= ''
    } else if (name === 'r') this.#font = undefined
    else if (name === 'rFont') {
      this.#font = attributes['val']
      this.#hasFonts = true
    } else if (name === 'rPh') this.#isPhonetic = true
    else if (name === 'strike' && cell.type === 'inlineStr' && isOnWhereThere(attributes['val']))
      this.#tally.add('partlyStruck', this.#place)
    else if (name === 'vertAlign' && attributes['val'] !== 'baseline') this.#tally.add('raised', this.#place)
  }

  #close(name: string): void {
    this.#reads = undefined
    if (name === 'rPh') this.#isPhonetic = false
    if (name === 'c') this.#closeCell()
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined) return
    const isEmpty = cell.value === undefined && cell.inline === undefined && cell.formula === undefined
    if (isEmpty || !this.grid.has(this.#row, this.#column)) return
    if (cell.formula !== undefined) cell.formula = this.#wholeFormula(cell.formula)
    const { texts, struck, raised, fonts, formats, isVolatile } = this.#book
    if (cell.type === 's' && struck.has(Number(cell.value))) this.#tally.add('partlyStruck', this.#place)
    if (cell.type === 's' && raised.has(Number(cell.value))) this.#tally.add('raised', this.#place)
    const hasFonts = cell.type === 's' ? fonts.has(Number(cell.value)) : this.#hasFonts
    const shown = styledText(this.#withoutZero(cell, cellText(cell, texts, formats)), cell, hasFonts)
    if (cell.isCrossed && shown.text !== '') this.#tally.add('crossed', this.#place)
    if (cell.isPale && shown.text !== '') this.#tally.add('pale', this.#place)
    if (shown.omission !== 'notCalculated' && isVolatile(cell.formula ?? ''))
      this.#tally.add('volatile', this.#place)
    if (shown.omission !== undefined) this.#tally.add(shown.omission, this.#place)
    if (shown.text.length > SHEET_LIMITS.cellCharacters) {
      shown.text = `${shown.text.slice(0, SHEET_LIMITS.cellCharacters)}…`
      this.#tally.add('cutCells', this.#place)
    }
    if (shown.text !== '') this.grid.set(this.#row, this.#column, shown, cell.isStruck)
  }

  /** A sheet may be set to show cells with the number zero as empty. */
  #withoutZero({ type = 'n', value = '' }: RawCell, shown: CellText): CellText {
    const isZero = this.#hidesZeros && type === 'n' && value.trim() !== '' && Number(value) === 0
    return isZero && shown.text !== '' ? { ...shown, text: '', omission: 'hiddenZeros' } : shown
  }

  #openView({ showZeros = '1', showFormulas, rightToLeft, topLeftCell = '' }: Attributes): void {
    this.#topLeft = topLeftCell
    this.#hidesZeros = !isOn(showZeros)
    this.showsFormulas = isOn(showFormulas)
    if (isOn(rightToLeft)) this.#tally.add('rightToLeft')
  }

  /** A formula that is written once for many cells, as it reads in this one. */
  #wholeFormula(formula: string): string {
    const { t: type, si: id, ref } = this.#formula
    this.#formula = {}
    if (type === 'array' && ref !== undefined) return formula
    if (type !== 'shared' || id === undefined) return formula
    const first = this.#shared.get(id)
    if (formula !== '') {
      this.#shared.set(id, { formula, row: this.#row, column: this.#column })
      return formula
    }
    return first === undefined
      ? formula
      : shiftFormula(first.formula, this.#row - first.row, this.#column - first.column)
  }

  #hideColumns({ min, max, hidden, width }: Attributes): void {
    if (!isOn(hidden) && !(width !== undefined && Number(width) < LEAST_WIDTH)) return
    const last = Math.min(Number(max ?? min), SHEET_LIMITS.columns)
    for (let column = Number(min); column <= last; column++) this.hiddenColumns.add(column - 1)
  }

  #freeze({ state, xSplit, ySplit }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return
    this.frozen = {
      rows: Math.floor(Number(ySplit ?? 0)) || 0,
      columns: Math.floor(Number(xSplit ?? 0)) || 0,
    }
    const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(this.#topLeft) ?? []
    const isCut =
      (this.frozen.rows > 0 && Number(digits) > 1) ||
      (this.frozen.columns > 0 && letters !== '' && columnIndex(letters) > 0)
    if (isCut) this.#tally.add('unreachable', this.#topLeft)
  }

  #merge({ ref }: Attributes): void {
    const merge = rangeOf(ref ?? '')
    if (merge === undefined) return
    if (this.merges.length < MOST_MERGES) this.merges.push(merge)
    else this.#tally.add('looseMerges')
  }

  get #place(): string {
    return `${columnName(this.#column)}${this.#row + 1}`
  }
}
