import type { CsvOmission } from './csv.ts'
import type { CsvRow } from './csv-rows.ts'

const LEAST_ROWS = 3
/** So many rows with as many cells make a table. */
const LEAST_SHARE = 0.5
const MOST_PLACES = 3

interface Seen {
  cells: number
  /** Without empty ones at its end. */
  filled: number
  lineCells: readonly number[]
  place: string
}

/** Counts the cells of rows, to tell those that have more or fewer than the others. */
export class RowLengths {
  readonly #rows: Seen[] = []

  see({ cells, lineCells }: CsvRow, place: string): void {
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    this.#rows.push({ cells: cells.length, filled, lineCells, place })
  }

  get omissions(): CsvOmission[] {
    const usual = this.#usual()
    if (usual === undefined) return []
    const first = this.#rows.findIndex(({ cells }) => cells >= usual)
    // Separators at the ends of rows part nothing.
    const widest = this.#rows.reduce(
      (most, row) => (row.cells === usual ? Math.max(most, row.filled) : most),
      0,
    )
    const isOdd = ({ cells, filled }: Seen): boolean => cells < widest || filled > usual
    const long = this.#rows.filter(({ lineCells }) => lineCells.length > 0)
    const odd = this.#rows
      // A title may stand over the table.
      .filter(({ cells, lineCells }, row) => lineCells.length === 0 && (row >= first || cells > 1))
      .filter(isOdd)
    return [
      omission(
        'longQuotes',
        long.filter((row) => isOdd(row) || holdsRows(row, usual)),
      ),
      omission('unevenRows', odd),
    ].filter(({ count }) => count > 0)
  }

  /** The number of cells of most rows, if there is one. */
  #usual(): number | undefined {
    const counts = new Map<number, number>()
    for (const { cells } of this.#rows) counts.set(cells, (counts.get(cells) ?? 0) + 1)
    const [usual = 1, rows = 0] = Array.from(counts).toSorted((a, b) => b[1] - a[1])[0] ?? []
    const isTable = this.#rows.length >= LEAST_ROWS && rows >= this.#rows.length * LEAST_SHARE
    return isTable && usual > 1 ? usual : undefined
  }
}

/** Whether each line of a row would be a row of its own. Of two short ones, that may be chance. */
const holdsRows = ({ lineCells }: Seen, usual: number): boolean =>
  (usual > 2 || lineCells.length > 2) && lineCells.every((cells) => cells === usual)

const omission = (kind: CsvOmission['kind'], rows: readonly Seen[]): CsvOmission => ({
  kind,
  count: rows.length,
  places: rows.slice(0, MOST_PLACES).map(({ place }) => place),
})
