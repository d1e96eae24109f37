/** What a table may hold to be shown; more is left out and said so. */
export const CSV_LIMITS = { rows: 200_000, columns: 200, cellCharacters: 2000 } as const
export const SHEET_LIMITS = { rows: 20_000, columns: 200, cellCharacters: 2000, sheets: 50 } as const
/** A sheet is read into memory as a full rectangle before its first rows are taken. */
export const MOST_SHEET_CELLS = 10_000_000
