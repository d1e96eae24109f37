import { parseUtcDate } from '../../lib/codat-date.ts'
import { operationStatus } from '../../api/push-operation.ts'
import type { OperationStatus, PushOperation } from '../../api/push-operation.ts'
import { stateWords } from '../../writes/messages/state-words.ts'
import type { StateWords } from '../../writes/messages/state-words.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** What a status means, never mixed: sent is not confirmed, timed out is not failed. */
export const STATUS_WORDS: Record<OperationStatus, string> = {
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
} satisfies Record<OperationStatus, StateWords['tone']>

/**
 * Where a write stands, in a few words. What only this device knows (no answer, not accepted, seen in the record after
 * a timeout) comes from its own notes, everything else from the operation.
 */
export function rowState({ operation, entry }: WriteRow, nowMs: number): Pick<StateWords, 'label' | 'tone'> {
  const status = operation === undefined ? undefined : operationStatus(operation)
  if (entry !== undefined && (status === undefined || (status === 'TimedOut' && entry.foundBy === 'record')))
    return stateWords(entry, nowMs)
  return { label: STATUS_WORDS[status ?? 'Pending'], tone: TONES[status ?? 'Pending'] }
}

const KINDS: Record<string, string> = {
  Created: 'Create',
  Modified: 'Update',
  Deleted: 'Delete',
  AttachmentUploaded: 'Attachment',
}

/** What kind of write it was, as far as Codat or this device tells. */
export function kindOf({ operation, entry }: Pick<WriteRow, 'operation' | 'entry'>): string {
  const known = KINDS[operation?.changes?.[0]?.type ?? '']
  if (known !== undefined || entry === undefined) return known ?? 'Write'
  return entry.kind === 'create' ? 'Create' : 'Update'
}

/** How long it took, in words; empty while it runs. */
export function durationOf(operation: PushOperation): string {
  const start = parseUtcDate(operation.requestedOnUtc)
  const end = parseUtcDate(operation.completedOnUtc)
  if (start.kind !== 'instant' || end.kind !== 'instant') return ''
  const seconds = Math.max(0, end.ms - start.ms) / 1000
  if (seconds < 120) return `${seconds.toFixed(1)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
