/** What a file may hold to be planned: far more than the requests of a day can send. */
export const IMPORT_LIMITS = {
  /** Megabytes of the file. */
  megabytes: 50,
  rows: 50_000,
  columns: 1000,
  cellCharacters: 32_767,
} as const

/** A table that is too large to be planned; it is never cut to fit. */
export class TableTooLarge extends Error {
  readonly limit: keyof typeof IMPORT_LIMITS | 'unpacked'

  constructor(limit: TableTooLarge['limit']) {
    super(`too large: ${limit}`)
    this.limit = limit
  }
}

/** A file without a heading row and at least one row below it. */
export class NoTable extends Error {}

/** A file that is neither CSV nor a workbook. */
export class NotATable extends Error {}
