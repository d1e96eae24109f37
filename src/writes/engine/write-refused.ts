import type { JournalEntry } from '../rules/journal-entry.ts'

export type RefusalReason =
  /** No network; the draft is kept and nothing is queued. */
  | 'offline'
  /** The device cannot store the intent; `acceptUnsafe` sends it all the same. */
  | 'not-storable'
  /** Another write of this record has no outcome yet, perhaps in another tab. */
  | 'in-flight'
  /** An equal customer was created here within a day; `confirmRisk` sends it all the same. */
  | 'already-created'
  /** An earlier write of the same timed out and may still arrive; `confirmRisk` sends it all the same. */
  | 'may-still-arrive'
  /** The earlier attempt has no proven outcome yet: it is being looked for. */
  | 'unresolved'
  /** Codat would only repeat its error for this key; `newKey` sends it as a new request. */
  | 'same-answer'
  /** The part of the application that sends could not be loaded. */
  | 'not-loaded'

const WORDS: Record<RefusalReason, string> = {
  offline:
    'You are offline, so nothing was sent. What you typed is kept on this device; send it when the connection is back.',
  'not-storable':
    'This device cannot keep a record of the write (storage is full, blocked or private). It can be sent, but its outcome is lost if this tab closes.',
  'in-flight': 'Another write of this customer has no outcome yet. Nothing was sent; wait for it to end.',
  'already-created':
    'A customer with exactly these values was created from here a short while ago. Nothing was sent.',
  'may-still-arrive':
    'An earlier write timed out and may still arrive. Nothing was sent: a second one could be written twice, or overwritten by the first.',
  unresolved: 'It is still being found out whether the earlier attempt was taken. Nothing was sent.',
  'same-answer':
    'Codat repeats its first answer to this request for 90 minutes. Change something, wait, or send it as a new request after checking that the customer is not there.',
  'not-loaded':
    'A part of the application could not be loaded, so nothing was sent. Check the connection and try again.',
}

/** Thrown by `submitWrite` when nothing was sent. `entry` is the write that stands in the way. */
export class WriteRefused extends Error {
  readonly reason: RefusalReason
  readonly entry: JournalEntry | null

  constructor(reason: RefusalReason, entry: JournalEntry | null = null, cause?: unknown) {
    super(WORDS[reason], { cause })
    this.name = 'WriteRefused'
    this.reason = reason
    this.entry = entry
  }
}
