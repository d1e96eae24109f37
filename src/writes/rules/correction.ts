import { isJsonList, isJsonObject, own, sameJson } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import { isOpen } from './journal-entry.ts'
import type { JournalEntry } from './journal-entry.ts'

/** What became of a failure since: another change that put it right, or may do so. */
export interface Correction {
  readonly state: 'corrected' | 'sent'
  /** When it was confirmed or sent, in ms since 1970. */
  readonly at: number
}

const sentAt = ({ times }: JournalEntry): number => times.sent ?? times.created

function valueAt(payload: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = payload
  for (const key of path.split('.')) {
    if (value === undefined) return undefined
    value = isJsonList(value) ? value[Number(key)] : isJsonObject(value) ? own(value, key) : undefined
  }
  return value
}

/** Whether a later change sends what a failed one had changed. */
function holds(later: JournalEntry, failed: JournalEntry): boolean {
  return (
    failed.changes.length > 0 &&
    failed.changes.every(({ path, after }) => {
      const wanted = valueAt(failed.payload, path)
      // A path that leads nowhere says nothing, unless the field was emptied.
      if (wanted === undefined && after !== '') return false
      return sameJson(wanted, valueAt(later.payload, path))
    })
  )
}

/** Changes that were sent to correct another, and to correct those. */
function successorsOf(id: string, entries: readonly JournalEntry[]): JournalEntry[] {
  const found = new Map<string, JournalEntry | undefined>([[id, undefined]])
  for (const known of found.keys())
    for (const entry of entries)
      if (entry.linkedTo === known && !found.has(entry.id)) found.set(entry.id, entry)
  return [...found.values()].filter((entry) => entry !== undefined)
}

function isFailure({ state, resolution }: JournalEntry): boolean {
  return state === 'failed' || (state === 'unknown' && resolution?.status === 'not-found')
}

/**
 * Whether a failed change was put right since: the change that corrects it was confirmed, or a later update of the
 * customer that holds the same values. Null when nothing was sent since, or that has failed as well.
 */
export function correctionOf(entry: JournalEntry, entries: readonly JournalEntry[]): Correction | null {
  if (!isFailure(entry)) return null
  const later = entries.filter(
    (other) =>
      other.kind === 'update' &&
      other.customerId !== null &&
      other.customerId === entry.customerId &&
      other.companyId === entry.companyId &&
      sentAt(other) > sentAt(entry) &&
      holds(other, entry),
  )
  const all = [...successorsOf(entry.id, entries), ...later]
  const confirmed = all.find(({ state }) => state === 'confirmed')
  if (confirmed) return { state: 'corrected', at: confirmed.times.completed ?? sentAt(confirmed) }
  const open = all.find((other) => isOpen(other) || other.state === 'timed-out')
  return open ? { state: 'sent', at: sentAt(open) } : null
}
