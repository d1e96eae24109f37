import { isOpen } from './journal-entry.ts'
import type { JournalEntry } from './journal-entry.ts'
import { isAwaited } from './same-intent.ts'
import { isAwaitingSync } from './settled.ts'

/** A customer that this device has sent and that Codat's list may not hold yet. */
export interface MadeCustomer {
  /** Null while Codat hasn't told it. */
  readonly customerId: string | null
  readonly title: string
}

/** New customers of a company that exist, or may exist soon, though no sync has brought them. */
export function madeHere(
  entries: readonly JournalEntry[],
  companyId: string,
  lastSync: number | null,
  now: number,
): MadeCustomer[] {
  return entries
    .filter((entry) => entry.companyId === companyId && entry.kind === 'create')
    .filter((entry) => isOpen(entry) || isAwaited(entry, entries, now) || isAwaitingSync(entry, lastSync))
    .map(({ customerId, title }) => ({ customerId, title }))
}
