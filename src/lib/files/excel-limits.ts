/** What a sheet of Excel can hold. */
export const EXCEL_LIMITS = { rows: 1_048_576, columns: 16_384, cellCharacters: 32_767 } as const

/** A table that a workbook has no room for; it is never cut to fit. */
export class TooLargeForExcel extends Error {
  readonly limit: keyof typeof EXCEL_LIMITS
  readonly found: number

  constructor(limit: keyof typeof EXCEL_LIMITS, found: number) {
    super(`${found} ${limit}, at most ${EXCEL_LIMITS[limit]}`)
    this.limit = limit
    this.found = found
  }
}
