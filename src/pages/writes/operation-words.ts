import { parseCodatDate } from '../../lib/codat-date.ts'
import type { OperationStatus, PushOperation } from '../../lib/writes/push-operation.ts'

/** What a status means, never mixed: sent is not confirmed, timed out is not failed. */
export const STATUS_WORDS: Record<OperationStatus, string> = {
  Pending: 'Sent, waiting',
  Success: 'Confirmed',
  Failed: 'Failed',
  TimedOut: 'Timed out, may still arrive',
}

const KINDS: Record<string, string> = {
  Created: 'Create',
  Modified: 'Update',
  Deleted: 'Delete',
  AttachmentUploaded: 'Attachment',
}

/** What kind of write an operation was, as far as Codat tells. */
export function kindOf(operation: PushOperation): string {
  return KINDS[operation.changes?.[0]?.type ?? ''] ?? 'Write'
}

/** How long it took, in words; empty while it runs. */
export function durationOf(operation: PushOperation): string {
  const start = parseCodatDate(operation.requestedOnUtc)
  const end = parseCodatDate(operation.completedOnUtc)
  if (start.kind !== 'instant' || end.kind !== 'instant') return ''
  const seconds = Math.max(0, end.ms - start.ms) / 1000
  if (seconds < 120) return `${seconds.toFixed(1)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
