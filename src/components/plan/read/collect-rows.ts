import type { InputRow } from '../../../model/plan/planned-row.ts'
import { IMPORT_LIMITS, NoTable, TableTooLarge } from './import-limits.ts'

/** A table as its file has it: the first row that holds anything is its heading. */
export interface Table {
  headings: string[]
  rows: InputRow[]
}

/** Takes the rows of a table one by one, within limits. Rows without anything in them are none. */
export class RowCollector {
  #headings: string[] | undefined
  readonly #rows: InputRow[] = []
  #characters = 0

  add(row: InputRow): void {
    const { cells, bad } = row
    if (cells.length > IMPORT_LIMITS.columns) throw new TableTooLarge('columns')
    if (cells.every((cell) => cell.trim() === '') && bad === undefined) return
    if (cells.some((cell) => cell.length > IMPORT_LIMITS.cellCharacters))
      throw new TableTooLarge('cellCharacters')
    for (const cell of cells) this.#characters += cell.length
    if (this.#characters > IMPORT_LIMITS.characters) throw new TableTooLarge('characters')
    if (this.#headings === undefined) this.#headings = [...cells]
    else if (this.#rows.length === IMPORT_LIMITS.rows) throw new TableTooLarge('rows')
    else this.#rows.push(row)
  }

  /** Throws NoTable. */
  end(): Table {
    if (this.#headings === undefined || this.#rows.length === 0) throw new NoTable()
    return { headings: this.#headings, rows: this.#rows }
  }
}
