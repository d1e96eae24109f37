import type { JournalEntry } from './journal-entry.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY_MS = 24 * HOUR

/** A run reads the list of operations once a minute at least; the poll of each change is for a run that has been left. */
const RUN_POLL_MS = 2 * MINUTE

/** The longest wait between two polls of one pending write on its first day. */
const POLL_CAP_MS = 5 * MINUTE
/** A write nobody has heard of for a day waits for a machine that is off; once an hour is enough. */
const POLL_OLD_MS = HOUR
const TIMED_OUT_CAP_MS = 10 * MINUTE
/** A write still not there a day after its timeout is no longer expected. */
const TIMED_OUT_WATCH_MS = DAY_MS
const WATCH_MS = 30 * DAY_MS

/** Codat keeps an idempotency key for 90 minutes; the rest is room for clocks that differ. */
const KEY_KEPT_MS = 85 * MINUTE
/** How long after the click a create may be repeated without asking. */
const REPLAY_WINDOW_MS = 2 * MINUTE
const REPLAY_DELAYS_MS = [2 * SECOND, 5 * SECOND, 15 * SECOND, 40 * SECOND]
const LOOKUP_DELAYS_MS = [SECOND, 3 * SECOND, 8 * SECOND, 20 * SECOND]
const LOOKUP_MS = MINUTE
/** After this many looks, or once the history is known not to hold the write, the question is less urgent. */
export const URGENT_LOOKUPS = 15
const LATE_LOOKUP_MS = 10 * MINUTE

/**
 * How long after the last attempt an accepted change is sure to be in the push history: our server gives up on
 * Codat after 35 s, so nothing is on its way any more.
 */
export const SETTLE_MS = 2 * MINUTE

/** When a long wait is explained. */
export const LONG_WAIT_MS = 5 * MINUTE

/**
 * Wait until the next poll of a pending write: 1, 2, 4 … s, at most 5 minutes, which makes 295 polls on the first
 * day; hourly after that.
 */
export function nextPollDelay(polls: number, ageMs = 0): number {
  const doubled = SECOND * 2 ** Math.min(Math.max(0, polls), 20)
  return ageMs < DAY_MS ? Math.min(doubled, POLL_CAP_MS) : POLL_OLD_MS
}

/** Wait until the next look at an operation that timed out. */
export function nextTimedOutDelay(polls: number): number {
  return Math.min(MINUTE * 2 ** Math.min(Math.max(0, polls), 10), TIMED_OUT_CAP_MS)
}

/** Wait until the push history is read again for a write whose outcome is unknown. */
function nextLookupDelay(lookups: number, isSettled = false): number {
  if (isSettled || lookups >= URGENT_LOOKUPS) return LATE_LOOKUP_MS
  return LOOKUP_DELAYS_MS[lookups] ?? LOOKUP_MS
}

export interface NextStep {
  readonly action: 'poll' | 'replay' | 'read-history'
  /** ms since 1970. */
  readonly at: number
}

function unknownStep(entry: JournalEntry, now: number): NextStep | null {
  const { resolution, times, keySince } = entry
  const sent = times.sent ?? times.created
  if (now - sent > DAY_MS) return null
  const ended = times.answered ?? sent
  const replays = resolution?.replays ?? 0
  const replayDelay = REPLAY_DELAYS_MS[replays]
  if (resolution?.mayReplay && replayDelay !== undefined && !resolution.repeatsError) {
    const at = ended + Math.max(replayDelay, entry.lastError?.retryAfterMs ?? 0)
    if (Math.max(at, now) - (keySince ?? sent) < REPLAY_WINDOW_MS) return { action: 'replay', at }
  }
  const delay = nextLookupDelay((resolution?.lookups ?? 0) + replays, resolution?.status === 'not-found')
  // A repeat that followed a look counts as one.
  return { action: 'read-history', at: Math.max(resolution?.lastLookup ?? 0, ended) + delay }
}

/** What is to be done next for an entry without anybody asking, and when; null when nothing is. */
export function nextStep(entry: JournalEntry, now: number): NextStep | null {
  const { times, polls, state } = entry
  const sent = times.sent ?? times.created
  if (state === 'unknown') return unknownStep(entry, now)
  const last = times.lastPoll ?? times.answered ?? sent
  const notBefore = last + (entry.lastError?.retryAfterMs ?? 0)
  if (state === 'pending') {
    if (now - sent > WATCH_MS) return null
    const delay = Math.max(nextPollDelay(polls, last - sent), entry.runId == null ? 0 : RUN_POLL_MS)
    return { action: 'poll', at: Math.max(notBefore, last + delay) }
  }
  if (state !== 'timed-out' || now - (times.completed ?? sent) > TIMED_OUT_WATCH_MS) return null
  return { action: 'poll', at: Math.max(notBefore, last + nextTimedOutDelay(polls)) }
}

/** Whether a create may still be repeated under its key without becoming a second customer. */
export function keyStillKept(entry: JournalEntry, now: number): boolean {
  return entry.idempotencyKey !== null && now - (entry.keySince ?? entry.times.created) < KEY_KEPT_MS
}
