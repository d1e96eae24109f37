import { MOST_HITS, textFinder } from '../find/find-in-text.ts'
import { cellAt, columnAt, shownColumnCount, shownRowCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'

/** A place in a cell where a text was found. */
export interface GridHit {
  /** Among the rows shown; -1 is the head. */
  row: number
  column: number
  start: number
  end: number
}

/** Rows looked at before the page may do something else. */
const ROWS_A_STEP = 5000

/** Looks for a text in all cells shown, row by row; some rows at a time, with what was found in them. */
export function* findInGrid(data: GridData, query: string): Generator<GridHit[]> {
  if (query === '') return
  const columns = shownColumnCount(data)
  const rows = shownRowCount(data)
  const find = textFinder(query)
  let left = MOST_HITS
  for (let from = data.isHeadText ? -1 : 0; from < rows && left > 0; from += ROWS_A_STEP) {
    const hits: GridHit[] = []
    for (let row = from; row < Math.min(rows, from + ROWS_A_STEP) && left > hits.length; row++) {
      for (let column = 0; column < columns; column++) {
        const text = row === -1 ? (data.head[columnAt(data, column)] ?? '') : cellAt(data, row, column)
        // Letters may become longer in another case, but hardly ever by more than this.
        if (text.length * 3 < query.length) continue
        for (const hit of find(text)) hits.push({ row, column, ...hit })
      }
    }
    left -= hits.length
    yield hits
  }
}
