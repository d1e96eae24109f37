import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatTimeTaken } from '../../lib/format/elapsed.ts'
import type { OperationStatus, PushOperation } from '../../api/push-operation.ts'
import { changeState } from '../../writes/rules/change-group.ts'
import type { WriteState } from '../../writes/rules/journal-entry.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** What Codat says of an operation. Sent is not confirmed, timed out is not failed: the labels are never mixed. */
export const STATUS_LABELS: Record<OperationStatus, string> = {
  Pending: 'Sent, waiting',
  Success: 'Confirmed',
  Failed: 'Failed',
  TimedOut: 'Timed out, may still arrive',
}

const RESULTS: Record<WriteState, string> = {
  draft: 'Not sent',
  sending: 'Sending…',
  pending: 'Sent',
  confirmed: 'Confirmed',
  failed: 'Failed',
  'timed-out': 'Timed out',
  unknown: 'Unknown',
}

/** The result of a change in a word. */
export function resultLabel(row: Pick<WriteRow, 'operation' | 'entry'>): string {
  const state = changeState(row)
  const { entry } = row
  if (state === 'confirmed' && entry != null && entry.readBack !== null) return 'Synced'
  // Our own server sent nothing to Codat.
  if (state === 'failed' && entry?.pushOperationKey === null && entry.lastError?.deskCode != null)
    return RESULTS.draft
  return RESULTS[state]
}

const KINDS: Record<string, string> = {
  Created: 'New customer',
  Modified: 'Update',
  Deleted: 'Deletion',
  AttachmentUploaded: 'Attachment',
}

/** What kind of change it was, as far as Codat or this device knows. */
export function kindOf({ operation, entry }: Pick<WriteRow, 'operation' | 'entry'>): string {
  const known = KINDS[operation?.changes?.[0]?.type ?? '']
  const isOther = operation?.dataType != null && operation.dataType !== 'customers'
  if (known === KINDS['Created'] && isOther) return 'New'
  if (known !== undefined || entry === undefined) return known ?? 'Change'
  return entry.kind === 'create' ? 'New customer' : 'Update'
}

/** How long it took; empty while it runs. */
export function durationOf(operation: PushOperation, locale?: string): string {
  const start = parseUtcDate(operation.requestedOnUtc)
  const end = parseUtcDate(operation.completedOnUtc)
  if (start.kind !== 'instant' || end.kind !== 'instant') return ''
  return formatTimeTaken(Math.max(0, end.ms - start.ms), locale)
}
