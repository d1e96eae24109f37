import { isOpen } from '../rules/journal-entry.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { isAwaited } from '../rules/same-intent.ts'

interface StoredDraft {
  readonly draftId?: string | undefined
  readonly savedAt: number
}

/** The last change that was sent from a draft; undefined when none was. */
export function changeOfDraft(
  { draftId }: StoredDraft,
  entries: readonly JournalEntry[],
): JournalEntry | undefined {
  return entries.find((entry) => entry.draftId === draftId)
}

/**
 * Whether a draft is what a change has sent whose end is not known, or that was confirmed: nothing to go on with. It is
 * kept until the change is confirmed, and offered again when that fails.
 */
export function isDraftSent(draft: StoredDraft, entries: readonly JournalEntry[], now: number): boolean {
  const entry = changeOfDraft(draft, entries)
  if (entry === undefined || draft.savedAt > (entry.times.sent ?? entry.times.created)) return false
  return isOpen(entry) || isAwaited(entry, entries, now) || entry.state === 'confirmed'
}
