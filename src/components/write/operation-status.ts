import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatTimeTaken } from '../../lib/format/elapsed.ts'
import { operationStatus } from '../../api/push-operation.ts'
import type { OperationStatus, PushOperation } from '../../api/push-operation.ts'
import { stateMessage } from '../../writes/messages/state-messages.ts'
import type { StateMessage } from '../../writes/messages/state-messages.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** Sent is not confirmed, timed out is not failed: the labels are never mixed. */
export const STATUS_LABELS: Record<OperationStatus, string> = {
  Pending: 'Sent, waiting',
  Success: 'Confirmed',
  Failed: 'Failed',
  TimedOut: 'Timed out, may still arrive',
}

const TONES = {
  Pending: 'waiting',
  Success: 'good',
  Failed: 'bad',
  TimedOut: 'unsure',
} satisfies Record<OperationStatus, StateMessage['tone']>

/**
 * The state of a change, for a row. What only this device knows (no response, not accepted, found in the record after a
 * timeout) comes from its journal, everything else from the operation.
 */
export function rowState(
  { operation, entry }: WriteRow,
  nowMs: number,
): Pick<StateMessage, 'label' | 'tone'> {
  const status = operation === undefined ? undefined : operationStatus(operation)
  if (entry !== undefined && (status === undefined || (status === 'TimedOut' && entry.foundBy === 'record')))
    return stateMessage(entry, nowMs)
  return { label: STATUS_LABELS[status ?? 'Pending'], tone: TONES[status ?? 'Pending'] }
}

const KINDS: Record<string, string> = {
  Created: 'Create',
  Modified: 'Update',
  Deleted: 'Delete',
  AttachmentUploaded: 'Attachment',
}

/** What kind of change it was, as far as Codat or this device knows. */
export function kindOf({ operation, entry }: Pick<WriteRow, 'operation' | 'entry'>): string {
  const known = KINDS[operation?.changes?.[0]?.type ?? '']
  if (known !== undefined || entry === undefined) return known ?? 'Change'
  return entry.kind === 'create' ? 'Create' : 'Update'
}

/** How long it took; empty while it runs. */
export function durationOf(operation: PushOperation, locale?: string): string {
  const start = parseUtcDate(operation.requestedOnUtc)
  const end = parseUtcDate(operation.completedOnUtc)
  if (start.kind !== 'instant' || end.kind !== 'instant') return ''
  return formatTimeTaken(Math.max(0, end.ms - start.ms), locale)
}
