import { columnName } from '../table/column-name.ts'
import type { GridData, GridMerge } from '../table/grid-data.ts'
import type { Merge, Sheet, Sheets } from './sheets.ts'

const shownOf = (count: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, place) => place).filter((place) => !hidden.has(place))

/** Which of a range are shown, as the first place and how many; undefined when none is. */
function spanOf(
  order: readonly number[],
  from: number,
  count: number,
): [place: number, count: number] | undefined {
  // Both are sorted.
  const first = order.findIndex((one) => one >= from)
  if (first === -1) return undefined
  let end = first
  while (end < order.length && (order[end] ?? 0) < from + count) end += 1
  return end === first ? undefined : [first, end - first]
}

function placed(
  { row, column, rows, columns }: Merge,
  sheet: Sheet,
  rowOrder: readonly number[],
  columnOrder: readonly number[],
): GridMerge[] {
  const across = spanOf(columnOrder, column, columns)
  const down = spanOf(rowOrder, row, rows)
  if (across === undefined || down === undefined) return []
  const text = sheet.rows[row]?.[column] ?? ''
  return [{ row: down[0], rows: down[1], column: across[0], columns: across[1], text }]
}

/** Cells that were merged may reach over the last one that holds anything. */
function extentOf({ rows, merges }: Sheet): { rows: number; columns: number } {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return {
    rows: rows.length,
    columns: merges
      .filter(({ row, column }) => row < rows.length && column < widest)
      .reduce((most, { column, columns }) => Math.max(most, Math.min(column + columns, widest + 20)), widest),
  }
}

/** A sheet as a grid, with or without what it hides. */
export function sheetGrid(sheet: Sheet, showsHidden: boolean): GridData {
  const extent = extentOf(sheet)
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const nothing = new Set<number>()
  const rowOrder = shownOf(extent.rows, showsHidden ? nothing : hiddenRows)
  const columnOrder = shownOf(extent.columns, showsHidden ? nothing : hiddenColumns)
  return {
    head: Array.from({ length: extent.columns }, (_, column) => columnName(column)),
    isHeadText: false,
    rows: sheet.rows,
    kinds: sheet.kinds,
    rowOrder,
    columnOrder,
    hiddenRows: showsHidden ? hiddenRows : nothing,
    hiddenColumns: showsHidden ? hiddenColumns : nothing,
    merges: sheet.merges.flatMap((merge) => placed(merge, sheet, rowOrder, columnOrder)),
    frozen: {
      rows: rowOrder.filter((row) => row < sheet.frozen.rows).length,
      columns: columnOrder.filter((column) => column < sheet.frozen.columns).length,
    },
  }
}

/** How many rows and columns with something in them a sheet hides. */
export function hiddenCounts(sheet: Sheet): { rows: number; columns: number } {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    rows: sheet.hiddenRows.filter((row) => (sheet.rows[row]?.length ?? 0) > 0).length,
    columns: sheet.hiddenColumns.filter((column) => column < widest).length,
  }
}

export const isHidden = ({ state }: Sheet): boolean => state !== 'visible'

/** The sheets to choose from, by their place in the workbook. */
export function choosable({ sheets }: Sheets, showsHidden: boolean): { place: number; sheet: Sheet }[] {
  const all = sheets.map((sheet, place) => ({ place, sheet })).filter(({ sheet }) => sheet.type === 'cells')
  const visible = all.filter(({ sheet }) => showsHidden || !isHidden(sheet))
  // A workbook always shows one; a file that hides all of them is no reason to show nothing.
  return visible.length > 0 ? visible : all
}
