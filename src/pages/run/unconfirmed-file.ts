import { loadCode } from '../../api/missing-code.ts'
import type { RunView } from '../../writes/bulk/runs.ts'
import type { RowView } from '../../writes/bulk/row-outcome.ts'
import { outcomeLabels } from '../../writes/messages/run-messages.ts'
import { runMessages } from './messages.ts'
import { correlationOf, reasonOf } from './run-rows.ts'

export type FileFormat = 'csv' | 'xlsx'

const loadWriter = loadCode(() =>
  Promise.all([
    import('../customers/export/table-writer.ts'),
    import('../../api/attachment-download.ts'),
    import('../../lib/files/safe-file-name.ts'),
  ]),
)

/** Rows that have ended and aren't confirmed: what is to be looked at, corrected, and sent again. */
export const unconfirmed = (rows: readonly RowView[]): RowView[] =>
  rows.filter(({ outcome: { kind } }) => kind !== 'confirmed' && kind !== 'waiting' && kind !== 'pending')

/** What was to be written, with what became of it. The columns are those of an export, so that the file can come back. */
export function recordOf(view: RowView, nowMs: number) {
  const { row, outcome } = view
  return {
    id: row.customerId ?? '',
    ...row.payload,
    result: outcomeLabels[outcome.kind],
    reason: reasonOf(view, nowMs),
    correlationId: correlationOf(view),
  }
}

/** Saves them as a file and gives back its name. */
export async function saveUnconfirmed({ run, rows }: RunView, format: FileFormat): Promise<string> {
  const [{ startTableWriter }, { saveBlob }, { safeFileName }] = await loadWriter()
  const writer = startTableWriter({ format })
  try {
    const nowMs = Date.now()
    writer.clear()
    writer.add(
      unconfirmed(rows).map((view) => ({ readable: false, id: undefined, raw: recordOf(view, nowMs) })),
    )
    const file = await writer.write({ sortBy: undefined }, () => undefined)
    const name = safeFileName(runMessages.fileName(run.name, format))
    saveBlob(file, name)
    return name
  } finally {
    writer.end()
  }
}
