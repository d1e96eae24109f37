import { useState } from 'react'
import { submitWrite } from '../../writes/engine/submit-write.ts'
import { WriteRefused } from '../../writes/engine/write-refused.ts'
import type { RefusalReason } from '../../writes/engine/write-refused.ts'
import type { WriteInput } from '../../writes/engine/write-input.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

export interface Refusal {
  reason: RefusalReason | 'unexpected'
  words: string
  entry: JournalEntry | null
  /** Sends it all the same, where a person may decide that. */
  anyway: (() => void) | null
}

/** What a person has to accept to send against each of these reasons. */
const ACCEPTANCE: Partial<Record<RefusalReason, Partial<WriteInput>>> = {
  'not-storable': { acceptUnsafe: true },
  'already-created': { confirmRisk: true },
  'may-still-arrive': { confirmRisk: true },
  'same-answer': { newKey: true },
}

/** Sends a write once, and says why when it was not sent. */
export function useSend(onSent: (entry: JournalEntry) => void) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send(input: WriteInput): Promise<void> {
    setSending(true)
    setRefusal(null)
    try {
      onSent(await submitWrite(input))
    } catch (error) {
      const reason = error instanceof WriteRefused ? error.reason : 'unexpected'
      const accepted = reason === 'unexpected' ? undefined : ACCEPTANCE[reason]
      setRefusal({
        reason,
        words: error instanceof Error ? error.message : 'The write could not be sent.',
        entry: error instanceof WriteRefused ? error.entry : null,
        anyway: accepted ? () => void send({ ...input, ...accepted }) : null,
      })
    } finally {
      setSending(false)
    }
  }

  return { send, isSending, refusal, dismiss: () => setRefusal(null) }
}
