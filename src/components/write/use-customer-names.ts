import { useQuery } from '@tanstack/react-query'
import { customerNames } from '../../api/customer-names.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { writtenRecordId } from '../../api/push-operation.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'

/** Names of the customers that changes are about: those this device sent, and for the rest Codat's records. */
export function useCustomerNames(companyId: string, rows: readonly WriteRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  // Newest first: the last one to be set is the oldest.
  for (const { customerId, title } of useWrites(companyId).toReversed())
    if (customerId !== null) names.set(customerId, title)
  const missing = rows.flatMap(({ operation, entry }) => {
    const id = operation && writtenRecordId(operation)
    return entry !== undefined || id == null || names.has(id) ? [] : [id]
  })
  const wanted = customerNames(companyId, missing)
  const { data } = useQuery({ ...wanted, enabled: wanted.enabled === true && !isBackgroundPaused() })
  for (const { id, name } of data ?? []) names.set(id, name)
  return names
}
