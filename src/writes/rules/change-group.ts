import { operationStatus } from '../../api/push-operation.ts'
import type { CHANGES_SHOWN } from '../../lib/paths/writes-search.ts'
import { correctionOf } from './correction.ts'
import type { JournalEntry, WriteState } from './journal-entry.ts'
import { isAwaitingSync } from './settled.ts'
import { storedDifferently } from './stored-differences.ts'
import type { WriteRow } from './write-rows.ts'

/** What a change asks of a person: to look at it, to wait for its outcome, to sync, or nothing any more. */
export type ChangeGroup = (typeof CHANGES_SHOWN)[number]

const STATES = {
  Pending: 'pending',
  Success: 'confirmed',
  Failed: 'failed',
  TimedOut: 'timed-out',
} as const satisfies Record<ReturnType<typeof operationStatus>, WriteState>

type Known = Pick<WriteRow, 'operation' | 'entry' | 'correction'>

/**
 * How far a change is. What only this device knows (no response, not accepted, found in the record after a timeout)
 * comes from its journal, everything else from the operation.
 */
export function changeState({ operation, entry }: Known): WriteState {
  if (operation === undefined) return entry?.state ?? 'pending'
  const state = STATES[operationStatus(operation)]
  return state === 'timed-out' && entry?.foundBy === 'record' ? entry.state : state
}

/** The group of a change; `lastSync` is when customers were last synced, in ms since 1970, as far as it is known. */
export function groupOf(change: Known, lastSync: number | null): ChangeGroup {
  const { entry, correction } = change
  const isHandled = correction !== undefined || entry?.acknowledged === true
  switch (changeState(change)) {
    case 'draft':
    case 'sending':
    case 'pending':
      return 'waiting'
    case 'unknown':
      if (entry?.resolution?.status === 'looking') return 'waiting'
      return isHandled ? 'done' : 'attention'
    case 'failed':
    case 'timed-out':
      return isHandled ? 'done' : 'attention'
    case 'confirmed':
      if (entry === undefined) return 'done'
      if (storedDifferently(entry).length > 0 && !entry.acknowledged) return 'attention'
      return isAwaitingSync(entry, lastSync) ? 'awaiting-sync' : 'done'
  }
}

/** Whether a change of this device needs a person: for the mark on the tray. */
export function needsAttention(entry: JournalEntry, entries: readonly JournalEntry[]): boolean {
  const change = {
    operation: entry.operation ?? undefined,
    entry,
    correction: correctionOf(entry, entries) ?? undefined,
  }
  return groupOf(change, null) === 'attention'
}
