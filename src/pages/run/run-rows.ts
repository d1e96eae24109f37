import { canBeLinked } from '../../lib/paths/links.ts'
import type { ResultTone } from '../../components/write/change-row.ts'
import { changeMessages } from '../../components/write/messages.ts'
import type { OutcomeKind, RowView } from '../../writes/bulk/row-outcome.ts'
import { changeReason } from '../../writes/messages/change-reason.ts'
import { correlationIn } from '../../writes/messages/downstream-sentence.ts'
import { outcomeLabels, setAsideReasons } from '../../writes/messages/run-messages.ts'
import { sentValues } from '../../writes/messages/sent-change-messages.ts'
import { runMessages } from './messages.ts'

const TONES: Record<OutcomeKind, ResultTone> = {
  waiting: 'waiting',
  pending: 'waiting',
  confirmed: 'done',
  failed: 'bad',
  'timed-out': 'unsure',
  unknown: 'unsure',
  'set-aside': 'unsure',
  'not-sent': 'gone',
}

/** A row of a run as people read it. */
export interface ShownRow {
  readonly key: number
  readonly result: string
  readonly tone: ResultTone
  readonly title: string
  /** Undefined for a customer that isn't there yet, or whose ID can't be used in a link. */
  readonly customerId: string | undefined
  readonly changed: string
  readonly changedInFull: string
  readonly reason: string
  readonly correlationId: string
  /** The change whose details can be opened. */
  readonly entryId: string | undefined
}

export function reasonOf({ outcome, entry }: RowView, nowMs: number, lastSync: number | null): string {
  if (outcome.kind === 'set-aside') return setAsideReasons[outcome.reason]
  if (entry === undefined || outcome.kind === 'waiting') return ''
  return changeReason({ operation: entry.operation ?? undefined, entry }, nowMs, lastSync)
}

export function correlationOf({ entry }: RowView): string {
  return entry?.lastError?.correlationId ?? correlationIn(entry?.operation?.errorMessage) ?? ''
}

export function shownRow(view: RowView, nowMs: number, lastSync: number | null): ShownRow {
  const { row, entry, outcome } = view
  const customerId = entry?.customerId ?? row.customerId ?? undefined
  const fields = [...new Set(row.changes.map(({ label }) => label))]
  return {
    key: row.index,
    result: outcomeLabels[outcome.kind],
    tone: TONES[outcome.kind],
    title: row.title,
    customerId: customerId !== undefined && canBeLinked(customerId) ? customerId : undefined,
    changed: row.kind === 'create' ? runMessages.newCustomer : changeMessages.fields(fields),
    changedInFull: row.changes
      .map((change) => {
        const { before, after } = sentValues(change)
        return `${change.label}: ${before} → ${after}`
      })
      .join('; '),
    reason: reasonOf(view, nowMs, lastSync),
    correlationId: correlationOf(view),
    entryId: entry?.id,
  }
}
