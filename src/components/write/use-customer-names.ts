import { useQuery } from '@tanstack/react-query'
import { customerNames } from '../../api/customer-names.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { writtenRecordId } from '../../api/push-operation.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { nameInEntry } from '../../writes/rules/name-in-entry.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** Names of the customers that changes are about: those this device sent, and for the rest Codat's records. */
export function useCustomerNames(companyId: string, rows: readonly WriteRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  // Oldest first, so that the newest name is the one that stays.
  for (const entry of useWrites(companyId).toReversed()) {
    const name = nameInEntry(entry)
    if (entry.customerId !== null && name !== undefined) names.set(entry.customerId, name)
  }
  const missing = rows.flatMap(({ operation, entry }) => {
    const id = (operation && writtenRecordId(operation)) ?? entry?.customerId
    return id == null || names.has(id) ? [] : [id]
  })
  const wanted = customerNames(companyId, missing)
  const { data } = useQuery({ ...wanted, enabled: wanted.enabled === true && !isBackgroundPaused() })
  for (const { id, name } of data ?? []) names.set(id, name)
  return names
}
