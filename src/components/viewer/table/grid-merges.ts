import type { GridMerge } from './grid-data.ts'

/** A cell of the rows in sight that spans others, or `covered` by one that does. */
export type MergedCell = { rows: number; columns: number; text: string } | 'covered'

export const placeKey = (row: number, column: number): string => `${row}/${column}`

/** The merged cells within some rows. One that begins above them spans what is left of it. */
export function mergesWithin(
  merges: readonly GridMerge[],
  first: number,
  end: number,
): ReadonlyMap<string, MergedCell> {
  const cells = new Map<string, MergedCell>()
  for (const merge of merges) {
    const top = Math.max(first, merge.row)
    const bottom = Math.min(end, merge.row + merge.rows)
    if (top >= bottom) continue
    for (let row = top; row < bottom; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        cells.set(placeKey(row, column), 'covered')
    const { columns, text } = merge
    cells.set(placeKey(top, merge.column), { rows: bottom - top, columns, text })
  }
  return cells
}
