import { useState } from 'react'
import { sendChange } from '../../writes/engine/send-change.ts'
import { SendError } from '../../writes/engine/send-error.ts'
import type { SendErrorReason } from '../../writes/messages/send-error-messages.ts'
import type { ChangeToSend } from '../../writes/engine/change-to-send.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

export interface Refusal {
  reason: SendErrorReason | 'unexpected'
  words: string
  entry: JournalEntry | null
  /** Sends it all the same, where a person may decide that. */
  anyway: (() => void) | null
}

/** What a person has to accept to send against each of these reasons. */
const ACCEPTANCE: Partial<Record<SendErrorReason, Partial<ChangeToSend>>> = {
  'not-storable': { acceptUnsafe: true },
  'already-created': { confirmRisk: true },
  'may-still-arrive': { confirmRisk: true },
  'same-response': { newKey: true },
}

/** Sends a write once, and says why when it was not sent. */
export function useSend(onSent: (entry: JournalEntry) => void) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send(input: ChangeToSend): Promise<void> {
    setSending(true)
    setRefusal(null)
    try {
      onSent(await sendChange(input))
    } catch (error) {
      const reason = error instanceof SendError ? error.reason : 'unexpected'
      const accepted = reason === 'unexpected' ? undefined : ACCEPTANCE[reason]
      setRefusal({
        reason,
        words: error instanceof Error ? error.message : 'The write could not be sent.',
        entry: error instanceof SendError ? error.entry : null,
        anyway: accepted ? () => void send({ ...input, ...accepted }) : null,
      })
    } finally {
      setSending(false)
    }
  }

  return { send, isSending, refusal, dismiss: () => setRefusal(null) }
}
