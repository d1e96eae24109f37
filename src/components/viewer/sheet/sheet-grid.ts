import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { MOST_SHEET_CELLS, SHEET_LIMITS } from '../table/table-limits.ts'
import type { CellText } from './cell-text.ts'

/** The last row and column a sheet can have. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** What a whole workbook may still use, over all of its sheets. */
export interface Budget {
  /** Cells kept. */
  cells: number
  /** Of the rectangles around the cells of sheets: who fills more of them hides something. */
  extent: number
}

export const newBudget = (): Budget => ({ cells: SHEET_LIMITS.cells, extent: MOST_SHEET_CELLS })

/** The cells of one sheet, within limits. */
export class SheetGrid {
  readonly rows: string[][] = []
  readonly kinds: string[] = []
  isClipped = false
  readonly #budget: Budget
  readonly #kindsOf = new Map<number, string[]>()
  #lastRow = 0
  #lastColumn = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  /** Whether a cell would be kept. One that wouldn't be needs no text. */
  has(row: number, column: number): boolean {
    if (row >= LAST_ROW || column >= LAST_COLUMN) throw new TooLarge()
    this.#lastRow = Math.max(this.#lastRow, row + 1)
    this.#lastColumn = Math.max(this.#lastColumn, column + 1)
    if (this.#lastRow * this.#lastColumn > this.#budget.extent) throw new TooLarge()
    const fits = row < SHEET_LIMITS.rows && column < SHEET_LIMITS.columns && this.#budget.cells > 0
    if (!fits) this.isClipped = true
    return fits
  }

  set(row: number, column: number, { text, kind }: CellText, isStruck: boolean): void {
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row] ?? []
    const kinds = this.#kindsOf.get(row) ?? []
    while (cells.length <= column) {
      cells.push('')
      kinds.push('t')
      this.#budget.cells -= 1
    }
    cells[column] = text
    kinds[column] = isStruck ? kind.toUpperCase() : kind
    this.#kindsOf.set(row, kinds)
  }

  end(): void {
    this.#budget.extent -= this.#lastRow * this.#lastColumn
    for (let row = 0; row < this.rows.length; row++) this.kinds.push(this.#kindsOf.get(row)?.join('') ?? '')
  }
}
