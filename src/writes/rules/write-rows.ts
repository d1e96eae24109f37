import { parseUtcDate } from '../../lib/codat-date.ts'
import { correctionOf } from './correction.ts'
import type { Correction } from './correction.ts'
import type { JournalEntry } from './journal-entry.ts'
import { relatedEntries } from './related-entries.ts'
import { laterSight } from '../../api/push-operation.ts'
import type { PushOperation } from '../../api/push-operation.ts'

/** One line of the write requests: as Codat's push history has it, as this device knows it, or both. */
export interface WriteRow {
  readonly id: string
  /** The later of what the history said and what following the write has brought since. */
  readonly operation: PushOperation | undefined
  readonly entry: JournalEntry | undefined
  /** What became of a failure since. */
  readonly correction?: Correction | undefined
}

/**
 * A page of the push history with what this device knows of each write, as the page of the newest writes also with
 * this device's writes that the history does not list: under way, of unknown outcome, refused, or sent after the
 * history was read.
 */
export function writeRows(
  operations: readonly PushOperation[],
  entries: readonly JournalEntry[],
  newest: { readAtMs: number } | undefined,
): WriteRow[] {
  const related = relatedEntries(entries)
  const listed = operations.map((operation): WriteRow => {
    const entry = entries.find(({ pushOperationKey }) => pushOperationKey === operation.pushOperationKey)
    return {
      id: operation.pushOperationKey,
      operation: laterSight(operation, entry?.operation),
      entry,
      correction: (entry && correctionOf(entry, related(entry))) ?? undefined,
    }
  })
  if (newest === undefined) return listed
  const keys = new Set(operations.map(({ pushOperationKey }) => pushOperationKey))
  const rows = [...listed]
  const times = rows.map((row) => timeOf(row))
  for (const entry of entries) {
    if (!isMissing(entry, keys, newest.readAtMs)) continue
    const row = {
      id: entry.id,
      operation: entry.operation ?? undefined,
      entry,
      correction: correctionOf(entry, related(entry)) ?? undefined,
    }
    const found = times.findIndex((time) => time < entry.times.created)
    const place = found === -1 ? rows.length : found
    rows.splice(place, 0, row)
    times.splice(place, 0, timeOf(row))
  }
  return rows
}

function isMissing(entry: JournalEntry, listed: ReadonlySet<string>, readAtMs: number): boolean {
  const { state, acknowledged, pushOperationKey, times } = entry
  if (state === 'draft' || acknowledged) return false
  if (pushOperationKey === null) return true
  return !listed.has(pushOperationKey) && (times.answered ?? times.created) >= readAtMs
}

function timeOf({ operation, entry }: WriteRow): number {
  const requested = parseUtcDate(operation?.requestedOnUtc)
  if (requested.kind === 'instant') return requested.ms
  // A row without a usable time stays where the history put it.
  return entry?.times.created ?? Infinity
}
