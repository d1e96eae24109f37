import { isOpen } from '../../writes/rules/journal-entry.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { isAwaited } from '../../writes/rules/same-intent.ts'

/** The latest change of a record from this device that Codat's copy does not have yet, as far as anybody knows. */
export function awaitedChange(updates: readonly JournalEntry[], now: number): JournalEntry | undefined {
  return updates
    .toSorted((a, b) => b.times.created - a.times.created)
    .find(
      (entry) =>
        isOpen(entry) ||
        isAwaited(entry, updates, now) ||
        (entry.state === 'confirmed' && entry.readBack === null),
    )
}

/** Whether its end can be waited for: one that timed out or got no response may take a day. */
export function canBeAwaited({ state }: JournalEntry): boolean {
  return state === 'sending' || state === 'pending' || state === 'confirmed'
}
