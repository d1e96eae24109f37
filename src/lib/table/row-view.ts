/**
 * A table as data: what each row shows, apart from how it is rendered. A function `record → RowView` is written for
 * each kind of row; React's table renders its result, and so can code that runs before React is there.
 */
export interface Column<Field extends string = string> {
  field: Field
  title: string
  /** CSS width; a column without one shares what is left. */
  width?: string
  isSortable?: boolean
  /** Where the cell stands when a row is a card of two lines; a cell without a place is left out there. */
  card?: 'title' | 'title-end' | 'line' | 'line-end'
  /** Left out where the window has no room for every column. */
  isSecondary?: boolean
}

export interface CellView {
  text: string
  /** The whole or the exact text, for a tooltip. */
  title?: string | undefined
  /** An exceptional status, in full beside a text that may be cut. */
  mark?: string | undefined
  look?: 'dim' | 'old' | 'awaiting' | 'status' | 'platform' | 'across' | undefined
  isStruck?: boolean
  /** What the app says, which a browser may translate; everything else is somebody's data. */
  isAppText?: boolean
  /** How good what the row says is, for the colour of its first cell. */
  tone?: 'neutral' | 'waiting' | 'good' | 'bad' | 'unsure'
  /** The ID of something else that the cell leads to; the first cell leads to what its row stands for. */
  linkId?: string | undefined
}

export interface RowView {
  key: string
  /** Where the first cell leads: the ID of what the row stands for. Undefined when it can't be used in a link. */
  linkId: string | undefined
  /** As many as the table has columns. */
  cells: readonly CellView[]
}

/** A column's field, with `-` in front for descending. */
export type Order<Field extends string = string> = Field | `-${Field}`

/** How a column is sorted, in the words of `aria-sort`. */
export function sortOf(field: string, order: string | undefined): 'ascending' | 'descending' | 'none' {
  if (order === field) return 'ascending'
  return order === `-${field}` ? 'descending' : 'none'
}
