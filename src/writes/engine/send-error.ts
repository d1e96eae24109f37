import { sendErrorMessages } from '../messages/send-error-messages.ts'
import type { SendErrorReason } from '../messages/send-error-messages.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'

/** Thrown by `sendChange` when nothing was sent. `entry` is the change that stands in the way. */
export class SendError extends Error {
  readonly reason: SendErrorReason
  readonly entry: JournalEntry | null

  constructor(reason: SendErrorReason, entry: JournalEntry | null = null, cause?: unknown) {
    super(sendErrorMessages[reason], { cause })
    this.name = 'SendError'
    this.reason = reason
    this.entry = entry
  }
}
