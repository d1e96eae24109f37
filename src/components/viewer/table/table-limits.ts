/** What a table may hold to be shown; more is left out and said so. */
export const CSV_LIMITS = { rows: 200_000, columns: 200, cellCharacters: 2000 } as const
export const SHEET_LIMITS = {
  rows: 20_000,
  columns: 200,
  cellCharacters: 2000,
  sheets: 50,
  cells: 4_000_000,
} as const
/** Sheets are read into memory as full rectangles before their first rows are used. */
export const MOST_SHEET_CELLS = 10_000_000
