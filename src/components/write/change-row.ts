import { writtenRecordId } from '../../api/push-operation.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import type { CellView, Column, RowView } from '../../lib/table/row-view.ts'
import { sentValues } from '../../writes/messages/sent-change-messages.ts'
import { correctionMessage } from '../../writes/messages/state-messages.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { changeMessages } from './messages.ts'
import { durationOf, kindOf, rowState } from './operation-status.ts'

type ChangeField = 'state' | 'record' | 'kind' | 'requested' | 'took' | 'message'

/** Columns of a list of changes, in the order shown. */
export const CHANGE_COLUMNS: readonly Column<ChangeField>[] = [
  { field: 'state', title: changeMessages.state, width: '18%', card: 'title' },
  { field: 'record', title: changeMessages.record, width: '18%', card: 'line' },
  { field: 'kind', title: changeMessages.kind, width: '10%', card: 'line-end' },
  { field: 'requested', title: changeMessages.requested, width: '17%', card: 'title-end' },
  { field: 'took', title: changeMessages.took, width: '8%', isSecondary: true },
  { field: 'message', title: changeMessages.message },
]

/** The same where all changes are of the record on the screen. */
export const RECORD_CHANGE_COLUMNS: readonly Column<ChangeField>[] = CHANGE_COLUMNS.flatMap((column) => {
  if (column.field === 'record') return []
  // Takes the record's place on a card.
  return column.field === 'message' ? [{ ...column, card: 'line' as const }] : [column]
})

/** What a list says of a change, for some of its columns. */
export function changeRow(
  row: WriteRow,
  columns: readonly Column<ChangeField>[],
  nowMs: number,
  locale?: string,
): RowView {
  const cells = cellsOf(row, nowMs, locale)
  return { key: row.id, linkId: row.id, cells: columns.map(({ field }) => cells[field]) }
}

function cellsOf(row: WriteRow, nowMs: number, locale: string | undefined): Record<ChangeField, CellView> {
  const { operation, entry, correction } = row
  const { label, tone } = rowState(row, nowMs)
  const recordId = (operation && writtenRecordId(operation)) ?? entry?.customerId ?? null
  const requested = operation?.requestedOnUtc ?? (entry && new Date(entry.times.created).toISOString())
  const problem =
    operation?.validation?.errors?.[0]?.message ?? operation?.errorMessage ?? entry?.lastError?.message ?? ''
  const since = correction === undefined ? '' : correctionMessage(correction, nowMs)
  // A change that went well has no message: then what it changed is worth more than an empty cell.
  const message = [since, problem].filter((text) => text !== '').join(' ') || changedFields(entry)
  const otherType =
    operation?.dataType == null || operation.dataType === 'customers' ? '' : ` (${operation.dataType})`
  return {
    state: { text: label, tone, isAppText: true },
    record: {
      text: entry?.title ?? recordId ?? '–',
      linkId: recordId !== null && canBeLinked(recordId) ? recordId : undefined,
    },
    kind: { text: `${kindOf(row)}${otherType}`, isAppText: true },
    requested: { text: formatCodatDate(parseUtcDate(requested), locale) || '–' },
    took: { text: (operation && durationOf(operation, locale)) || '–' },
    message: { text: message, title: message },
  }
}

function changedFields(entry: JournalEntry | undefined): string {
  return (entry?.changes ?? [])
    .map((change) => {
      const { before, after } = sentValues(change)
      return `${change.label}: ${before} → ${after}`
    })
    .join('; ')
}
