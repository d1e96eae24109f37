import { loadCode } from '../../api/missing-code.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModel } from '../../model/parse/push-option.ts'
import { changedCells } from '../../model/plan/changed-cells.ts'
import { versionOf } from '../../model/plan/target.ts'
import { flattenRecord, unflattenRecord } from '../../model/values/flat-record.ts'
import type { Cell } from '../../model/values/flat-record.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
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

/**
 * What was to be written, with what became of it. The columns are those of an export, so that the file can be imported as it is;
 * what only people read has headings that no import takes for a field.
 */
export function cellsOf(view: RowView, model: ModelNode | null, nowMs: number): Cell[] {
  const { row, outcome } = view
  const { opened } = row
  const version = (member: string): Cell => [member, opened === null ? '' : versionOf(opened, member)]
  return [
    ['id', row.customerId ?? ''],
    ...(model === null ? flattenRecord(row.payload) : changedCells(model, row)),
    version('sourceModifiedDate'),
    version('modifiedDate'),
    ['recordName', row.title],
    ['result', outcomeLabels[outcome.kind]],
    ['reason', reasonOf(view, nowMs, null)],
    ['correlationId', correlationOf(view)],
  ]
}

/** Saves them as a file and gives back its name. */
export async function saveUnconfirmed({ run, rows }: RunView, format: FileFormat): Promise<string> {
  const [{ startTableWriter }, { saveBlob }, { safeFileName }] = await loadWriter()
  const nowMs = Date.now()
  const model = parseModel(run.model)
  const table = unconfirmed(rows).map((view) => cellsOf(view, model, nowMs))
  const columns = [...new Set(table.flatMap((cells) => cells.map(([path]) => path)))]
  const writer = startTableWriter({ format, columns })
  try {
    writer.clear()
    writer.add(table.map((cells) => ({ readable: false, id: undefined, raw: unflattenRecord(cells) })))
    const file = await writer.write({ sortBy: undefined }, () => undefined)
    const name = safeFileName(runMessages.fileName(run.name, format))
    saveBlob(file, name)
    return name
  } finally {
    writer.end()
  }
}
