import type { GridMerge } from './grid-data.ts'

/** A cell of the rows in sight that spans others, or `covered` by one that does. */
export type MergedCell = { rows: number; columns: number; text: string } | 'covered'

export const placeKey = (row: number, column: number): string => `${row}/${column}`

/**
 * The merged cells within some rows. One that begins above them spans what is left of it, with its text unless that stands in the
 * frozen rows already: shown twice, an amount would read as two.
 */
export function mergesWithin(
  merges: readonly GridMerge[],
  first: number,
  end: number,
  frozenRows = 0,
): ReadonlyMap<string, MergedCell> {
  const cells = new Map<string, MergedCell>()
  for (const merge of merges) {
    const top = Math.max(first, merge.row)
    const bottom = Math.min(end, merge.row + merge.rows)
    if (top >= bottom) continue
    for (let row = top; row < bottom; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        cells.set(placeKey(row, column), 'covered')
    const { columns } = merge
    const text = merge.row < frozenRows && frozenRows <= first ? '' : merge.text
    cells.set(placeKey(top, merge.column), { rows: bottom - top, columns, text })
  }
  return cells
}
