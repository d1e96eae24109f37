import type { JournalEntry, Resolution, WriteError, WriteState } from './journal-entry.ts'
import { operationStatus, writtenRecordId } from '../../api/push-operation.ts'
import type { PushOperation } from '../../api/push-operation.ts'

type FoundBy = NonNullable<JournalEntry['foundBy']>

/** Everything that can happen to an intent. `at` is ms since 1970 on this device's clock. */
export type WriteEvent =
  | { readonly type: 'send'; readonly at: number }
  /** An operation is known to be this write: from a response, the push history, a poll. */
  | {
      readonly type: 'operation'
      readonly at: number
      readonly operation: PushOperation
      readonly foundBy: FoundBy
    }
  /** The response proves that the write was not accepted. */
  | { readonly type: 'rejected'; readonly at: number; readonly error: WriteError }
  /** No response, or none that says whether the write was accepted. */
  | {
      readonly type: 'no-response'
      readonly at: number
      readonly error: WriteError
      readonly mayReplay: boolean
    }
  /** The page went away or offline: from now on nothing is repeated without a person. */
  | { readonly type: 'left'; readonly at: number }
  | { readonly type: 'replayed'; readonly at: number; readonly error: WriteError }
  /** The push history was read: `settled` when a write sent by then would be in it. */
  | {
      readonly type: 'history-read'
      readonly at: number
      readonly candidates: readonly string[]
      readonly settled: boolean
    }
  /** A person says that none of the candidates is this write. */
  | { readonly type: 'candidates-rejected'; readonly at: number }
  | { readonly type: 'history-failed'; readonly at: number; readonly error: WriteError }
  | { readonly type: 'poll-failed'; readonly at: number; readonly error: WriteError }
  /** After a timeout, a later read of the record holds what was sent. */
  | { readonly type: 'record-seen'; readonly at: number }
  | { readonly type: 'read-back'; readonly at: number; readonly differences: ReadBack['differences'] }
  | { readonly type: 'acknowledge' }

type ReadBack = NonNullable<JournalEntry['readBack']>

const stateOf = {
  Pending: 'pending',
  Success: 'confirmed',
  Failed: 'failed',
  TimedOut: 'timed-out',
} as const satisfies Record<ReturnType<typeof operationStatus>, WriteState>

/** Ends that nothing overturns. A timeout is none: the write may still arrive. */
export function isFinal(entry: JournalEntry): boolean {
  return entry.state === 'confirmed' || entry.state === 'failed'
}

const looking: Resolution = {
  status: 'looking',
  lookups: 0,
  lastLookup: null,
  candidates: [],
  rejected: [],
  replays: 0,
  repeatsError: false,
  mayReplay: false,
}

function withOperation(entry: JournalEntry, event: Extract<WriteEvent, { type: 'operation' }>): JournalEntry {
  const { operation, at, foundBy } = event
  const isOther = entry.pushOperationKey !== null && entry.pushOperationKey !== operation.pushOperationKey
  if (isFinal(entry) || isOther || entry.state === 'draft') return entry
  const state = stateOf[operationStatus(operation)]
  const isPoll = entry.pushOperationKey !== null
  return {
    ...entry,
    state,
    operation,
    pushOperationKey: operation.pushOperationKey,
    foundBy: entry.foundBy ?? foundBy,
    customerId: entry.customerId ?? writtenRecordId(operation),
    resolution: null,
    lastError: null,
    polls: isPoll ? pollsAfter(entry, state) : 0,
    times: {
      ...entry.times,
      answered: entry.times.answered ?? at,
      completed: state === 'pending' ? null : (entry.times.completed ?? at),
      lastPoll: at,
    },
  }
}

/** The watch after a timeout has a schedule of its own. */
function pollsAfter(entry: JournalEntry, state: WriteState): number {
  return state === entry.state ? entry.polls + 1 : 0
}

function resolving(entry: JournalEntry, change: (resolution: Resolution) => Resolution): JournalEntry {
  if (entry.state !== 'unknown') return entry
  return { ...entry, resolution: change(entry.resolution ?? looking) }
}

function looked(entry: JournalEntry, event: Extract<WriteEvent, { type: 'history-read' }>): JournalEntry {
  const { candidates, settled, at } = event
  const missing = settled ? 'not-found' : 'looking'
  const status = candidates.length > 0 ? 'ambiguous' : missing
  return resolving(entry, (resolution) => ({
    ...resolution,
    status,
    candidates: [...candidates],
    lookups: resolution.lookups + 1,
    lastLookup: at,
  }))
}

/**
 * The state an intent is in after an event. Pure; an event that does not fit the state changes nothing. Two things
 * hold for every order of events: a push key once known is never lost or replaced, and Confirmed and Failed stay.
 */
export function nextEntry(entry: JournalEntry, event: WriteEvent): JournalEntry {
  switch (event.type) {
    case 'send':
      if (entry.state !== 'draft') return entry
      return {
        ...entry,
        state: 'sending',
        keySince: entry.idempotencyKey === null ? null : (entry.keySince ?? event.at),
        times: { ...entry.times, sent: event.at },
      }
    case 'operation':
      return withOperation(entry, event)
    case 'rejected':
      // A write with a push key was accepted, whatever a later response says.
      if (entry.pushOperationKey !== null || (entry.state !== 'sending' && entry.state !== 'unknown'))
        return entry
      return {
        ...entry,
        state: 'failed',
        resolution: null,
        lastError: event.error,
        times: { ...entry.times, answered: event.at, completed: event.at },
      }
    case 'no-response':
      if (entry.state !== 'sending') return entry
      return {
        ...entry,
        state: 'unknown',
        resolution: { ...looking, mayReplay: event.mayReplay && entry.kind === 'create' },
        lastError: event.error,
        times: { ...entry.times, answered: event.at },
      }
    case 'left':
      return resolving(entry, (resolution) => ({ ...resolution, mayReplay: false }))
    case 'replayed':
      return {
        ...resolving(entry, (resolution) => ({
          ...resolution,
          replays: resolution.replays + 1,
          repeatsError: event.error.kind === 'http' && (event.error.status ?? 0) >= 500,
        })),
        ...(entry.state === 'unknown' && {
          lastError: event.error,
          times: { ...entry.times, answered: event.at },
        }),
      }
    case 'history-read':
      return looked(entry, event)
    case 'candidates-rejected':
      if (entry.resolution?.status !== 'ambiguous') return entry
      return resolving(entry, (resolution) => ({
        ...resolution,
        status: 'not-found',
        candidates: [],
        rejected: [...resolution.rejected, ...resolution.candidates],
        lastLookup: event.at,
      }))
    case 'history-failed':
      return resolving(
        entry.state === 'unknown' ? { ...entry, lastError: event.error } : entry,
        (resolution) => ({ ...resolution, lookups: resolution.lookups + 1, lastLookup: event.at }),
      )
    case 'poll-failed':
      if (entry.state !== 'pending' && entry.state !== 'timed-out') return entry
      return {
        ...entry,
        polls: entry.polls + 1,
        lastError: event.error,
        times: { ...entry.times, lastPoll: event.at },
      }
    case 'record-seen':
      if (entry.state !== 'timed-out') return entry
      return { ...entry, state: 'confirmed', foundBy: 'record' }
    case 'read-back':
      if (entry.state !== 'confirmed' || entry.readBack !== null) return entry
      return { ...entry, readBack: { at: event.at, differences: event.differences }, model: null }
    case 'acknowledge':
      return entry.acknowledged ? entry : { ...entry, acknowledged: true }
  }
}
