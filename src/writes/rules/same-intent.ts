import { sameJson } from '../../lib/json.ts'
import { isOpen } from './journal-entry.ts'
import type { JournalEntry } from './journal-entry.ts'
import { DAY_MS, keyStillKept } from './schedule.ts'

/** What stands in the way of sending an intent. */
export type Obstacle =
  /** The same intent is already on its way, or has already succeeded: nothing new is sent. */
  | { readonly kind: 'same'; readonly entry: JournalEntry }
  /** Another write of this record has no outcome yet. */
  | { readonly kind: 'in-flight'; readonly entry: JournalEntry }
  /** An equal customer was made here a short while ago. */
  | { readonly kind: 'already-created'; readonly entry: JournalEntry }
  /** An earlier write of the same timed out and may still arrive, before or after this one. */
  | { readonly kind: 'may-still-arrive'; readonly entry: JournalEntry }

type Intent = Pick<
  JournalEntry,
  'kind' | 'companyId' | 'connectionId' | 'customerId' | 'draftId' | 'payload' | 'linkedTo' | 'forceUpdate'
>

function isSuperseded(entry: JournalEntry, all: readonly JournalEntry[]): boolean {
  return all.some((other) => other.linkedTo === entry.id && other.state === 'confirmed')
}

/** Whether an update that timed out may still arrive, and nothing has taken its place. */
export function isAwaited(entry: JournalEntry, all: readonly JournalEntry[], now: number): boolean {
  const since = entry.times.completed ?? entry.times.created
  return entry.state === 'timed-out' && now - since < DAY_MS && !isSuperseded(entry, all)
}

/** An outcome still unknown after a day will not be found out by itself: from then on a person may decide. */
function isGivenUp(entry: JournalEntry, now: number): boolean {
  return entry.state === 'unknown' && isOpen(entry) && now - entry.times.created >= DAY_MS
}

function obstacleOfCreate(
  intent: Intent,
  other: JournalEntry,
  all: readonly JournalEntry[],
  now: number,
): Obstacle | null {
  const isSameDraft = intent.draftId === other.draftId
  const isSame = sameJson(intent.payload, other.payload)
  if (!isSameDraft && !isSame) return null
  if (isGivenUp(other, now)) return { kind: 'may-still-arrive', entry: other }
  if (isOpen(other)) return { kind: isSame ? 'same' : 'in-flight', entry: other }
  if (isAwaited(other, all, now)) return { kind: 'may-still-arrive', entry: other }
  if (other.state !== 'confirmed') return null
  if (isSameDraft && isSame) return { kind: 'same', entry: other }
  const age = now - (other.times.completed ?? other.times.created)
  // Two runs may hold a retry of the same failed change, and either may be resumed much later.
  const isSameRetry = intent.linkedTo !== null && intent.linkedTo === other.linkedTo
  return isSameDraft || isSameRetry || age < DAY_MS ? { kind: 'already-created', entry: other } : null
}

function obstacleOfUpdate(
  intent: Intent,
  other: JournalEntry,
  all: readonly JournalEntry[],
  now: number,
): Obstacle | null {
  if (intent.customerId !== other.customerId) return null
  const isSame = sameJson(intent.payload, other.payload) && intent.forceUpdate === other.forceUpdate
  if (isGivenUp(other, now)) return { kind: 'may-still-arrive', entry: other }
  if (isOpen(other)) return { kind: isSame ? 'same' : 'in-flight', entry: other }
  if (other.state === 'confirmed' && isSame && intent.draftId === other.draftId)
    return { kind: 'same', entry: other }
  return isAwaited(other, all, now) ? { kind: 'may-still-arrive', entry: other } : null
}

const ORDER = ['same', 'in-flight', 'may-still-arrive', 'already-created'] as const

/** Whether an intent may be sent beside what the journal holds; the strongest objection, or null. */
export function findObstacle(intent: Intent, entries: readonly JournalEntry[], now: number): Obstacle | null {
  const obstacles = entries
    .filter((other) => other.companyId === intent.companyId && other.connectionId === intent.connectionId)
    .flatMap((other) => {
      // A customer made here and edited before the next sync is an update of that create's record.
      if (intent.kind === 'create')
        return other.kind === 'create' ? (obstacleOfCreate(intent, other, entries, now) ?? []) : []
      return other.kind === 'update' ? (obstacleOfUpdate(intent, other, entries, now) ?? []) : []
    })
  return obstacles.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null
}

/** Which key a create that is sent again gets. */
export type KeyChoice =
  { readonly key: 'new' } | { readonly key: 'same' } | { readonly key: 'blocked'; readonly until: number }

const KEY_MS = 90 * 60_000

/**
 * An unchanged create whose outcome is not proven keeps its key, so that it can never become a second customer. A
 * rejected one gets a new key, because Codat repeats the rejection for the old one; only 429 frees a key. When Codat
 * keeps repeating a server error for the key, sending it again tells nothing: someone has to request a new key.
 */
export function keyForResend(
  previous: JournalEntry,
  payload: JournalEntry['payload'],
  now: number,
  wantsNewKey: boolean,
): KeyChoice {
  const isUnproven = previous.state === 'unknown'
  // Codat never saw what our own server rejected.
  const isFreed = previous.lastError?.status === 429 || previous.lastError?.deskCode != null
  if (!isUnproven && !isFreed) return { key: 'new' }
  if (!sameJson(previous.payload, payload) || !keyStillKept(previous, now)) return { key: 'new' }
  if (wantsNewKey && previous.resolution?.status === 'not-found') return { key: 'new' }
  if (previous.resolution?.repeatsError) {
    return { key: 'blocked', until: (previous.keySince ?? previous.times.created) + KEY_MS }
  }
  return { key: 'same' }
}
