import { RUN_VERSION } from './run-format.ts'
import type { Run, RunRow, StoredRow } from './run-format.ts'

/** What a run is made from. */
export interface RunToStart {
  readonly companyId: string
  readonly connection: {
    readonly id: string
    readonly platformName?: string | null | undefined
    readonly isOfflineConnector?: boolean | null | undefined
  }
  /** The create/update model as served. */
  readonly model: unknown
  /** What it was made from: a file's name, or what was changed. */
  readonly name: string
  readonly rows: readonly RunRow[]
}

/** A run and its rows as they are stored before anything is sent. */
export function newRun(
  { companyId, connection, model, name, rows }: RunToStart,
  id: string,
  now: number,
): { run: Run; rows: StoredRow[] } {
  const run: Run = {
    id,
    version: RUN_VERSION,
    name,
    companyId,
    connectionId: connection.id,
    platformName: connection.platformName ?? '',
    isOfflineConnector: connection.isOfflineConnector ?? null,
    model: (model ?? null) as Run['model'],
    createdAt: now,
    count: rows.length,
    state: 'paused',
    pause: 'page-left',
    requests: 0,
  }
  return { run, rows: rows.map((row, index) => toStored(row, id, index)) }
}

function toStored(row: RunRow, runId: string, index: number): StoredRow {
  return {
    runId,
    index,
    version: RUN_VERSION,
    kind: row.kind,
    customerId: row.customerId,
    title: row.title,
    payload: row.payload,
    opened: row.opened,
    origins: row.origins?.map(({ path, places }) => ({ path, places: [...places] })),
    changes: [...row.changes],
    state: 'waiting',
    reason: null,
    linkedTo: row.linkedTo ?? null,
  }
}
