import { writtenId } from './undo-run.ts'
import { idBatches } from './run-api.ts'
import type { RowView } from './row-outcome.ts'
import type { RunnerDeps } from './runner.ts'

/** The customers of confirmed rows that a sync may have brought since, and nobody has compared with what was sent. */
export function customersToCompare(rows: readonly RowView[], lastSync: number | null): string[] {
  if (lastSync === null) return []
  const ids = rows.flatMap((row) => {
    const { entry } = row
    if (entry === undefined || entry.readBack !== null || entry.foundBy === 'record') return []
    const { completed } = entry.times
    return completed === null || completed >= lastSync ? [] : (writtenId(row) ?? [])
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
