/** A cell over several rows and columns, by their places among those shown. */
export interface GridMerge {
  row: number
  column: number
  rows: number
  columns: number
  text: string
}

/** What a grid shows. Rows and columns are the file's own; the orders say which of them are shown, all where absent. */
export interface GridData {
  /** Over each column. */
  head: readonly string[]
  /** The head is text of the file, not letters of a spreadsheet. */
  isHeadText: boolean
  rows: readonly (readonly string[])[]
  /** A letter for each cell of a row that says what it holds; told from its text where absent. */
  kinds?: readonly string[]
  rowOrder?: readonly number[]
  columnOrder?: readonly number[]
  /** Shown although the file hides them. */
  hiddenRows?: ReadonlySet<number>
  hiddenColumns?: ReadonlySet<number>
  merges?: readonly GridMerge[]
  /** Rows and columns that stay in sight, of those shown. */
  frozen?: { rows: number; columns: number }
}

export const shownRowCount = ({ rows, rowOrder }: GridData): number => rowOrder?.length ?? rows.length
export const shownColumnCount = ({ head, columnOrder }: GridData): number =>
  columnOrder?.length ?? head.length

/** The place in the file of a row or column that is shown at a place. */
export const rowAt = ({ rowOrder }: GridData, place: number): number => rowOrder?.[place] ?? place
export const columnAt = ({ columnOrder }: GridData, place: number): number => columnOrder?.[place] ?? place

export const cellAt = (data: GridData, row: number, column: number): string =>
  data.rows[rowAt(data, row)]?.[columnAt(data, column)] ?? ''

const NUMBER = /^[-+(]?\s?(?:\p{Sc}\s?)?[-+]?[\d.,\s'’]*\d[\d.,\s'’]*(?:\s?(?:%|\p{Sc}))?\)?$/u

/** What a cell holds, as a letter: see `sheet/cell-kinds.ts`. Texts of a CSV file are told from numbers by their looks. */
export function kindAt(data: GridData, row: number, column: number): string {
  if (data.kinds !== undefined) return data.kinds[rowAt(data, row)]?.charAt(columnAt(data, column)) ?? ''
  return NUMBER.test(cellAt(data, row, column)) ? 'n' : 't'
}
