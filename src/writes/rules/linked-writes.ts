import type { JournalEntry } from './journal-entry.ts'

/**
 * The changes sent from a draft and those that corrected them, newest first: a form that corrects a failed change may
 * have a draft of its own.
 */
export function attemptsFrom(draftId: string, entries: readonly JournalEntry[]): JournalEntry[] {
  const ids = new Set<string>()
  const attempts = entries
    .toSorted((a, b) => a.times.created - b.times.created)
    .filter((entry) => {
      const isOne = entry.draftId === draftId || (entry.linkedTo !== null && ids.has(entry.linkedTo))
      if (isOne) ids.add(entry.id)
      return isOne
    })
  return attempts.toReversed()
}

/** Whether the platform has confirmed what was sent from a draft. Nothing less lets a change go that depends on it. */
export function isConfirmedFrom(draftId: string, entries: readonly JournalEntry[]): boolean {
  return attemptsFrom(draftId, entries).some(({ state }) => state === 'confirmed')
}
