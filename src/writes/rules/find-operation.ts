import { parseUtcDate } from '../../lib/codat-date.ts'
import type { JournalEntry } from './journal-entry.ts'
import type { PushOperation } from '../../api/push-operation.ts'

const MINUTE = 60_000
/** How far this device's clock may be off when nothing is known about it. */
const CLOCK_TOLERANCE_MS = 2 * MINUTE
/** The same once a response has shown how far it is off. */
const MEASURED_TOLERANCE_MS = 20_000

export interface ClockOffset {
  /** Codat's clock minus this device's. */
  readonly ms: number
  readonly isMeasured: boolean
}

/** An response that took longer than this says too little about the clock. */
const PROMPT_MS = 10_000

/** How Codat's clock differs from this device's, from the latest write whose response came at once. */
export function clockOffset(entries: readonly JournalEntry[]): ClockOffset {
  const measured = entries
    .filter((entry) => entry.foundBy === 'answer' && entry.times.sent !== null)
    .toSorted((a, b) => b.times.created - a.times.created)
  for (const { operation, times } of measured) {
    const requested = parseUtcDate(operation?.requestedOnUtc)
    const { sent, answered } = times
    if (requested.kind !== 'instant' || sent === null || answered === null) continue
    if (answered - sent > PROMPT_MS) continue
    return { ms: requested.ms - (sent + answered) / 2, isMeasured: true }
  }
  return { ms: 0, isMeasured: false }
}

/** The page waits 45 s for a response; a request whose page is gone does not live longer. */
const LONGEST_REQUEST_MS = MINUTE

/** When the last attempt was over, on this device's clock, also where the page was gone before it could tell. */
export function sendingEnded({ times, resolution }: JournalEntry): number {
  const sent = times.sent ?? times.created
  const answered = times.answered ?? sent
  return (resolution?.replays ?? 0) > 0 ? answered : Math.min(answered, sent + LONGEST_REQUEST_MS)
}

/** When the write was under way, on Codat's clock. */
export function sendingWindow(entry: JournalEntry, offset: ClockOffset): { from: number; to: number } {
  const tolerance = offset.isMeasured ? MEASURED_TOLERANCE_MS : CLOCK_TOLERANCE_MS
  const sent = entry.times.sent ?? entry.times.created
  return {
    from: sent + offset.ms - tolerance,
    // A request that lost its page or its response may reach Codat as long as our server waits.
    to: sendingEnded(entry) + offset.ms + tolerance + MINUTE,
  }
}

function fitsRecord(entry: JournalEntry, operation: PushOperation): boolean {
  const changes = operation.changes ?? []
  return changes.every(({ type, recordRef }) => {
    const kind = type ?? 'Unknown'
    if (entry.kind === 'create') return kind === 'Created' || kind === 'Unknown'
    const fits = kind === 'Modified' || kind === 'Unknown'
    return fits && (recordRef?.id == null || recordRef.id === entry.customerId)
  })
}

/** An operation that ended badly names no record any more, so it could be anybody's. */
function namesRecord(entry: JournalEntry, operation: PushOperation): boolean {
  const changes = operation.changes ?? []
  if (entry.kind === 'create') return changes.length > 0
  return changes.some(({ recordRef }) => recordRef?.id === entry.customerId)
}

export interface FoundOperations {
  /** Of the right kind, and for an update of the right record. */
  readonly named: readonly PushOperation[]
  /** In time, but they say neither kind nor record. */
  readonly unnamed: readonly PushOperation[]
}

/**
 * Operations of the push history that could be this write: same connection, same kind, same record, requested while
 * the write was under way, and not known to be another entry's. Codat gives nothing else to tell by.
 */
export function findOperations(
  entry: JournalEntry,
  operations: readonly PushOperation[],
  claimed: ReadonlySet<string>,
  offset: ClockOffset,
): FoundOperations {
  const { from, to } = sendingWindow(entry, offset)
  const possible = operations.filter((operation) => {
    if (claimed.has(operation.pushOperationKey)) return false
    if (operation.dataType != null && operation.dataType.toLowerCase() !== 'customers') return false
    if (operation.dataConnectionKey != null && operation.dataConnectionKey !== entry.connectionId)
      return false
    const requested = parseUtcDate(operation.requestedOnUtc)
    const isInTime = requested.kind !== 'instant' || (requested.ms >= from && requested.ms <= to)
    return isInTime && fitsRecord(entry, operation)
  })
  return {
    named: possible.filter((operation) => namesRecord(entry, operation)),
    unnamed: possible.filter((operation) => !namesRecord(entry, operation)),
  }
}
