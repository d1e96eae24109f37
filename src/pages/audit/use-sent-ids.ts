import { useLastSync } from '../../api/use-last-sync.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { isOpen } from '../../writes/rules/journal-entry.ts'
import { isAwaitingSync } from '../../writes/rules/settled.ts'

/** Customers that this device has sent a change for which Codat's copy doesn't have yet. */
export function useSentIds(companyId: string): ReadonlySet<string> {
  const lastSync = useLastSync(companyId)
  const sent = useWrites(companyId).filter((entry) => isOpen(entry) || isAwaitingSync(entry, lastSync))
  return new Set(sent.flatMap(({ customerId }) => customerId ?? []))
}
