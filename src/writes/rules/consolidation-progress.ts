import { attemptsFrom } from './linked-writes.ts'
import type { JournalEntry } from './journal-entry.ts'

/** Where one of the linked changes stands. */
export type StepProgress =
  | { readonly step: 'to-send'; readonly entry: undefined }
  | { readonly step: 'under-way'; readonly entry: JournalEntry }
  | { readonly step: 'confirmed'; readonly entry: JournalEntry }
  /** Failed, timed out or unknown: nothing follows by itself. */
  | { readonly step: 'stopped'; readonly entry: JournalEntry }

/** What became of the changes sent from a draft; a confirmed one counts, whatever was sent after it. */
export function progressFrom(draftId: string, entries: readonly JournalEntry[]): StepProgress {
  const attempts = attemptsFrom(draftId, entries)
  const confirmed = attempts.find(({ state }) => state === 'confirmed')
  if (confirmed !== undefined) return { step: 'confirmed', entry: confirmed }
  const [entry] = attempts
  if (entry === undefined) return { step: 'to-send', entry }
  const isUnderWay = entry.state === 'sending' || entry.state === 'pending'
  return { step: isUnderWay ? 'under-way' : 'stopped', entry }
}
