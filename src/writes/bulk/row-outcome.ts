import type { RUN_OUTCOMES } from '../../lib/paths/run-search.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { URGENT_LOOKUPS } from '../rules/schedule.ts'
import { draftIdOf } from './run-format.ts'
import type { SetAside, StoredRow } from './run-format.ts'

export type OutcomeKind = (typeof RUN_OUTCOMES)[number]

/** What became of a row. */
export type RowOutcome =
  | { readonly kind: Exclude<OutcomeKind, 'set-aside'> }
  | { readonly kind: 'set-aside'; readonly reason: SetAside }

/** Nothing of it was accepted, and the row isn't why: a limit, or our own server kept it back. It may be sent again. */
export function wasTurnedAway({ state, lastError }: JournalEntry): boolean {
  return state === 'failed' && lastError !== null && (lastError.status === 429 || lastError.deskCode != null)
}

function kindOfEntry({ state, resolution }: JournalEntry): Exclude<OutcomeKind, 'set-aside'> {
  // What only a person can tell, or a long time, doesn't hold up the others.
  if (state === 'unknown')
    return (resolution?.status ?? 'looking') === 'looking' && (resolution?.lookups ?? 0) < URGENT_LOOKUPS
      ? 'pending'
      : 'unknown'
  return state === 'draft' || state === 'sending' ? 'pending' : state
}

/** `entry` is the row's latest in the journal; one that was cleared there is unknown for ever. */
export function outcomeOf(row: StoredRow, entry: JournalEntry | undefined): RowOutcome {
  if (row.state === 'set-aside') return { kind: 'set-aside', reason: row.reason ?? 'in-flight' }
  // A tab can be closed between a send and the note of it.
  const isOpen = entry === undefined || wasTurnedAway(entry) || entry.id === row.turnedAway
  if (!isOpen) return { kind: kindOfEntry(entry) }
  if (row.state === 'not-sent') return { kind: 'not-sent' }
  return { kind: row.state === 'sent' && entry === undefined ? 'unknown' : 'waiting' }
}

/** The latest attempt of each row of a run, by draft ID. */
export function entriesOfRun(runId: string, entries: readonly JournalEntry[]): Map<string, JournalEntry> {
  const ours = entries.filter((entry) => entry.runId === runId)
  const repeated = new Set(ours.map(({ linkedTo }) => linkedTo))
  // Newest first: the last one wins.
  const latest = ours.filter(({ id }) => !repeated.has(id)).toReversed()
  return new Map(latest.map((entry) => [entry.draftId, entry]))
}

/** A row with what became of it. */
export interface RowView {
  readonly row: StoredRow
  readonly entry: JournalEntry | undefined
  readonly outcome: RowOutcome
  /** Its change was sent again since, in another run or by itself: what became of that counts. */
  readonly isSentAgain?: boolean
}

/** What can be sent again: once. */
export const canRetry = ({ outcome, isSentAgain }: RowView): boolean =>
  outcome.kind === 'failed' && isSentAgain !== true

export function rowViews(rows: readonly StoredRow[], entries: readonly JournalEntry[]): RowView[] {
  const [first] = rows
  const byDraft = entriesOfRun(first?.runId ?? '', entries)
  const repeated = new Set(entries.map(({ linkedTo }) => linkedTo))
  return rows.map((row) => {
    const entry = byDraft.get(draftIdOf(row))
    const isSentAgain = entry !== undefined && repeated.has(entry.id)
    const outcome = outcomeOf(row, entry)
    // Sent by itself since, maybe corrected: the run would send it a second time.
    const isTaken = isSentAgain && outcome.kind === 'waiting'
    return { row, entry, outcome: isTaken ? { kind: kindOfEntry(entry) } : outcome, isSentAgain }
  })
}

/** What nothing has been sent of, as it is stored once nothing will be. */
export function unsent(views: readonly RowView[]): StoredRow[] {
  return views
    .filter(({ outcome }) => outcome.kind === 'waiting')
    .map(({ row }) => Object.assign({}, row, { state: 'not-sent' as const }))
}
