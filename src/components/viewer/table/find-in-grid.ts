import { MOST_HITS, textFinder } from '../find/find-in-text.ts'
import { cellAt, columnAt, shownColumnCount, shownRowCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'
import { placeKey } from './grid-merges.ts'

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

/** What stands in a cell that is shown: nothing in one that is covered by another, and the text of all in merged ones. */
function shownTexts(data: GridData): (row: number, column: number) => string {
  const { merges = [] } = data
  if (merges.length === 0)
    return (row, column) =>
      row === -1 ? (data.head[columnAt(data, column)] ?? '') : cellAt(data, row, column)
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    )
  const merged = new Map(merges.map(({ row, column, text }) => [placeKey(row, column), text]))
  return (row, column) => {
    if (row === -1) return data.head[columnAt(data, column)] ?? ''
    const text = merged.get(placeKey(row, column))
    if (text !== undefined) return text
    const own = cellAt(data, row, column)
    return own !== '' && isCovered(row, column) ? '' : own
  }
}

/** Looks for a text in all cells shown, row by row; some rows at a time, with what was found in them. */
export function* findInGrid(data: GridData, query: string): Generator<GridHit[]> {
  if (query === '') return
  const columns = shownColumnCount(data)
  const rows = shownRowCount(data)
  const find = textFinder(query)
  const textAt = shownTexts(data)
  let left = MOST_HITS
  for (let from = data.isHeadText ? -1 : 0; from < rows && left > 0; from += ROWS_A_STEP) {
    const hits: GridHit[] = []
    for (let row = from; row < Math.min(rows, from + ROWS_A_STEP) && left > hits.length; row++) {
      for (let column = 0; column < columns; column++) {
        const text = textAt(row, column)
        // Letters may become longer in another case, but hardly ever by more than this.
        if (text.length * 3 < query.length) continue
        for (const hit of find(text)) hits.push({ row, column, ...hit })
      }
    }
    left -= hits.length
    yield hits
  }
}
