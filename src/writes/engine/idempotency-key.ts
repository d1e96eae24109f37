import type { JournalEntry } from '../rules/journal-entry.ts'
import { keyForResend } from '../rules/same-intent.ts'
import type { ChangeToSend } from './change-to-send.ts'
import { SendError } from './send-error.ts'

/** The entry a change sends again: the one it names, or the last attempt from the same draft. */
export function previousAttempt(
  { linkedTo, draftId, companyId, connectionId }: ChangeToSend,
  entries: readonly JournalEntry[],
): JournalEntry | undefined {
  if (linkedTo !== undefined) return entries.find(({ id }) => id === linkedTo)
  return entries.find(
    (entry) =>
      entry.draftId === draftId &&
      entry.companyId === companyId &&
      entry.connectionId === connectionId &&
      entry.state !== 'confirmed' &&
      // Already sent again: its successor counts.
      !entries.some((later) => later.linkedTo === entry.id),
  )
}

export interface IdempotencyKey {
  readonly idempotencyKey: string
  readonly keySince: number | null
}

/** The key of a create: a new one, or the key of the attempt it repeats. Throws when repeating would say nothing. */
export function idempotencyKeyOf(
  change: ChangeToSend,
  previous: JournalEntry | undefined,
  now: number,
  newId: () => string,
): IdempotencyKey | null {
  if (change.kind !== 'create') return null
  const fresh = { idempotencyKey: newId(), keySince: null }
  if (previous?.idempotencyKey == null) return fresh
  const choice = keyForResend(previous, change.payload, now, change.newKey ?? false)
  // While the outcome is open, `findObstacle` decides; this is about what may be sent.
  if (choice.key === 'blocked' && previous.resolution?.status === 'not-found')
    throw new SendError('same-response', previous)
  return choice.key === 'same'
    ? { idempotencyKey: previous.idempotencyKey, keySince: previous.keySince }
    : fresh
}
