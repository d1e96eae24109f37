import Papa from 'papaparse'
import { guardFormula } from './formula-text.ts'

/** Rows turned into CSV at a time. */
const CSV_ROWS = 1000

const csvLines = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(guardFormula)),
    { newline: '\r\n' },
  )}\r\n`

interface Table {
  head: readonly string[]
  rows: Iterable<readonly string[]>
}

/** A CSV file that spreadsheets open as it is and run nothing of. `onRows` hears how many rows are written. */
export function writeCsv({ head, rows }: Table, onRows: (done: number) => void): Blob {
  // Spreadsheets know UTF-8 by this mark.
  const parts: Blob[] = [new Blob([`\ufeff${csvLines([head])}`])]
  let done = 0
  let some: (readonly string[])[] = []
  function write(): void {
    if (some.length === 0) return
    // As a Blob at once, which browsers may keep outside the page's memory.
    parts.push(new Blob([csvLines(some)]))
    done += some.length
    some = []
    onRows(done)
  }
  for (const row of rows) {
    some.push(row)
    if (some.length === CSV_ROWS) write()
  }
  write()
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}
