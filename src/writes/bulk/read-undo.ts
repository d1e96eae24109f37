import { parseModelTree } from '../../model/parse/model-tree.ts'
import type { Customer } from '../../api/customers.ts'
import { idBatches } from './run-api.ts'
import type { RowView } from './row-outcome.ts'
import type { RunnerDeps } from './runner.ts'
import type { Run } from './run-format.ts'
import { undoRow, writtenId } from './undo-run.ts'
import type { RowUndo } from './undo-run.ts'

type UndoDeps = Pick<RunnerDeps, 'api' | 'engine'>

/** Reads the customers that a run wrote, many with one request, and makes the changes that take it back. */
export async function readUndo(
  { api, engine }: UndoDeps,
  { companyId, model }: Run,
  rows: readonly RowView[],
  signal: AbortSignal,
): Promise<RowUndo[]> {
  const tree = parseModelTree(model)
  const written = rows.filter((row) => row.outcome.kind === 'confirmed')
  if (tree === null || written.length === 0) return []
  const lastSync = await api.lastSync(companyId, signal)
  const records = new Map<string, Customer>()
  const ids = [...new Set(written.flatMap((row) => writtenId(row) ?? []))]
  for (const asked of idBatches(ids))
    for (const customer of await api.customers(companyId, asked, signal)) records.set(customer.id, customer)
  return written.map((row) => {
    const now = records.get(writtenId(row) ?? '')
    const isAwaitingSync = now !== undefined && engine.overlay(companyId, now, lastSync).changes.length > 0
    return undoRow(row, tree, now, isAwaitingSync)
  })
}
