import { csvRows } from '../../viewer/table/csv-rows.ts'
import { guessDelimiter } from '../../viewer/table/guess-delimiter.ts'
import { unguardFormula } from '../../../lib/files/formula-text.ts'
import { RowCollector } from './collect-rows.ts'
import type { Table } from './collect-rows.ts'

/** Excel may name the delimiter in a first line of its own: `sep=;`. */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ ;,\t]*(?:\r\n?|\n|$)/i

/** The rows of a text: a CSV file, or cells that were copied from a spreadsheet. */
export function textRows(text: string): Table {
  const [line = '', separator] = SEPARATOR_LINE.exec(text) ?? []
  const body = text.slice(line.length)
  // Rows are counted, not lines: a cell may have several, and a spreadsheet has one row for them.
  let number = line === '' ? 0 : 1
  const collector = new RowCollector()
  for (const row of csvRows(body, separator ?? guessDelimiter(body)))
    collector.add({ number: (number += 1), cells: row.cells.map(unguardFormula) })
  return collector.end()
}
