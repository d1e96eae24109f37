import type { Table } from './collect-rows.ts'

export interface SheetName {
  readonly name: string
  readonly isHidden: boolean
}

/** A file whose tables can be read, one at a time. */
export interface TableFile {
  /** Of a workbook, in its order; none of a text. */
  readonly sheets: readonly SheetName[]
  /** The place of the sheet that the workbook opens with. */
  readonly first: number
  /** Throws TableTooLarge, NoTable and NotATable. */
  readonly read: (place: number) => Table
}
