import { trimUnseen } from '../../src/lib/format/unseen-text.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ModelNode } from '../../src/model/model-node.ts'
import type { InputRow, PlanContext } from '../../src/model/plan/planned-row.ts'
import { suggestColumns } from '../../src/model/plan/suggest-columns.ts'
import { targetAt } from '../../src/model/plan/target.ts'
import { createCustomersTable } from '../../src/pages/customers/export/customers-table.ts'
import type { Table } from '../../src/components/plan/read/collect-rows.ts'
import { openTableFile } from '../../src/components/plan/read/read-table-file.ts'
import { indexOf } from './generated-companies.ts'

export const CLEAR = '[clear]'

/** An export of records, read back as an import reads it. */
export async function exported(records: readonly JsonObject[], format: 'csv' | 'xlsx'): Promise<Table> {
  const table = createCustomersTable(format, undefined)
  table.add(records)
  const written = table.write(() => undefined)
  const { read, first } = await openTableFile(written, `customers.${format}`)
  return read(first)
}

/** What a plan of such an export is made with, its columns as they are suggested. */
export function contextOf(
  model: ModelNode,
  records: readonly JsonObject[],
  headings: readonly string[],
): PlanContext {
  return {
    model,
    platformName: 'Platform',
    canCreate: true,
    canUpdate: true,
    targets: suggestColumns(model, headings).map((path) => (path === null ? null : targetAt(model, path))),
    clearToken: CLEAR,
    index: indexOf(records),
  }
}

/** A row, a column that is about a field, and what becomes of the cell there. */
export type CellPick = readonly [row: number, column: number, isCleared: boolean]

export interface EditedTable {
  readonly rows: readonly InputRow[]
  /** What each edited cell is to say, '' for a cleared one, by row and column. */
  readonly edited: ReadonlyMap<string, string>
}

/** A table after somebody has changed some of its cells, each once. */
export function editCells(
  rows: readonly InputRow[],
  { targets }: PlanContext,
  picks: readonly CellPick[],
): EditedTable {
  const fields = targets.flatMap((target, column) => (target?.kind === 'field' ? [column] : []))
  const cellsOf = rows.map(({ cells }) => [...cells])
  const edited = new Map<string, string>()
  for (const [rowPick, columnPick, isCleared] of picks) {
    const row = rowPick % cellsOf.length
    const column = fields[columnPick % fields.length] ?? 0
    const cell = cellsOf[row]?.[column] ?? ''
    if (edited.has(`${row} ${column}`)) continue
    // Nothing to clear; a switch that is off is off without a value, too.
    if (isCleared && (cell.trim() === '' || cell === 'false')) continue
    const text = isCleared ? CLEAR : `${cell}x${row}`
    cellsOf[row]?.splice(column, 1, text)
    // What can't be seen at the ends of a cell is taken away, as in the form.
    edited.set(`${row} ${column}`, isCleared ? '' : trimUnseen(text))
  }
  return { rows: rows.map((row, place) => Object.assign({}, row, { cells: cellsOf[place] })), edited }
}
