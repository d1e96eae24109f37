import type { JournalEntry } from '../rules/journal-entry.ts'
import type { RunRow, SetAside } from './run-format.ts'

/** What became of a row. A row is pending until its end is known, however little is known of it. */
export type RowOutcome =
  | { readonly kind: 'waiting' | 'pending' | 'confirmed' | 'not-sent' }
  | { readonly kind: 'failed' | 'timed-out' | 'unknown' }
  | { readonly kind: 'set-aside'; readonly reason: SetAside }

export type OutcomeKind = RowOutcome['kind']

/** Codat and our server tell so that nothing was changed, and why it may be sent again later. */
export function isLimited(entry: JournalEntry): boolean {
  return entry.state === 'failed' && entry.lastError?.status === 429
}

/** `entry` is the row's own in the journal; one that was cleared there is unknown for ever. */
export function outcomeOf(row: RunRow, entry: JournalEntry | undefined): RowOutcome {
  if (row.state === 'set-aside') return { kind: 'set-aside', reason: row.reason ?? 'in-flight' }
  if (row.state !== 'sent') return { kind: row.state }
  if (entry === undefined) return { kind: 'unknown' }
  if (isLimited(entry)) return { kind: 'waiting' }
  // What only a person can tell doesn't hold up the others.
  if (entry.state === 'unknown')
    return { kind: (entry.resolution?.status ?? 'looking') === 'looking' ? 'pending' : 'unknown' }
  if (entry.state === 'draft' || entry.state === 'sending' || entry.state === 'pending')
    return { kind: 'pending' }
  return { kind: entry.state }
}
