import { writtenId } from './undo-run.ts'
import { idBatches } from './run-api.ts'
import type { RowView } from './row-outcome.ts'
import type { RunnerDeps } from './runner.ts'

/** When a change that a sync may show was done; null for any other. What timed out may have arrived after all. */
function doneAt({ entry, outcome }: RowView): number | null {
  if (entry === undefined || entry.readBack !== null || entry.foundBy === 'record') return null
  if (outcome.kind === 'confirmed') return entry.times.completed
  return outcome.kind === 'timed-out' && entry.kind === 'update' ? entry.times.sent : null
}

/** The customers of rows whose change a sync may have brought since, and nobody has compared with what was sent. */
export function customersToCompare(rows: readonly RowView[], lastSync: number | null): string[] {
  if (lastSync === null) return []
  const ids = rows.flatMap((row) => {
    const done = doneAt(row)
    return done === null || done >= lastSync ? [] : (writtenId(row) ?? row.row.customerId ?? [])
  })
  return [...new Set(ids)]
}

/** Requests that it takes to read so many customers. */
export const requestsToCompare = (ids: readonly string[]): number => idBatches(ids).length

/** Reads customers of a run after a sync, many with one request, so that what the platform made of each change is recorded. */
export async function compareSynced(
  { api, engine }: Pick<RunnerDeps, 'api' | 'engine'>,
  companyId: string,
  ids: readonly string[],
  lastSync: number | null,
  signal: AbortSignal,
): Promise<void> {
  for (const asked of idBatches(ids))
    await engine.recordsRead(companyId, await api.customers(companyId, asked, signal), lastSync)
}
