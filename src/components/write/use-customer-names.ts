import { useQuery } from '@tanstack/react-query'
import { customerNames } from '../../api/customer-names.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { writtenRecordId } from '../../api/push-operation.ts'
import { own } from '../../lib/json.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** A name that was only sent may never become the customer's: until it is confirmed, the one before it counts. */
function nameIn({ state, title, opened }: JournalEntry): string | undefined {
  if (state === 'confirmed') return title
  const before = opened === null ? undefined : own(opened, 'customerName')
  return typeof before === 'string' && before.trim() !== '' ? before : undefined
}

/** Names of the customers that changes are about: those this device sent, and for the rest Codat's records. */
export function useCustomerNames(companyId: string, rows: readonly WriteRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  // Oldest first, so that the newest name is the one that stays.
  for (const entry of useWrites(companyId).toReversed()) {
    const name = nameIn(entry)
    if (entry.customerId !== null && name !== undefined) names.set(entry.customerId, name)
  }
  const missing = rows.flatMap(({ operation, entry }) => {
    const id = operation && writtenRecordId(operation)
    return entry !== undefined || id == null || names.has(id) ? [] : [id]
  })
  const wanted = customerNames(companyId, missing)
  const { data } = useQuery({ ...wanted, enabled: wanted.enabled === true && !isBackgroundPaused() })
  for (const { id, name } of data ?? []) names.set(id, name)
  return names
}
