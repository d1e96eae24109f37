import type { JournalEntry } from './journal-entry.ts'

/**
 * Of each change, those that can say what became of it once it has failed: changes of the same customer, and what was sent again.
 * After a run of thousands, looking through all of them for each takes seconds.
 */
export function relatedEntries(
  entries: readonly JournalEntry[],
): (entry: JournalEntry) => readonly JournalEntry[] {
  const byCustomer = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    if (entry.customerId === null) continue
    const same = byCustomer.get(entry.customerId)
    if (same === undefined) byCustomer.set(entry.customerId, [entry])
    else same.push(entry)
  }
  const linked = entries.filter(({ linkedTo }) => linkedTo !== null)
  return ({ customerId }) => [...(byCustomer.get(customerId ?? '') ?? []), ...linked]
}
