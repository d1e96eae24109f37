import { WritePanel } from '../../components/write/WritePanel.tsx'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'

/** Whether there is anything left to say: not about a corrected failure, nor about a change that is synced as it was sent. */
function isWorthSaying(entry: JournalEntry, entries: readonly JournalEntry[]): boolean {
  if (entry.acknowledged || correctionOf(entry, entries)?.state === 'corrected') return false
  return entry.readBack === null || storedDifferently(entry).length > 0
}

/** The last change of this record from this device, until it is done with. */
export function RecordWrites({ companyId, customerId }: { companyId: string; customerId: string }) {
  const entries = useWritesOfCustomer(companyId, customerId)
  const last = entries.find((entry) => isWorthSaying(entry, entries))
  return last === undefined ? null : <WritePanel entry={last} />
}
