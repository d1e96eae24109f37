import { useQuery, useQueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customer-queries.ts'
import { hasStatus } from '../../api/errors.ts'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import { useReadElsewhere } from '../../writes/hooks/use-read-elsewhere.ts'

/** A record as its pages know it: at once from the list's data, then refreshed, with the changes sent since over it. */
export function useRecord(companyId: string, customerId: string) {
  const client = useQueryClient()
  const query = useQuery({
    ...customerQueries.detail(companyId, customerId),
    placeholderData: () => findListedCustomer(client, companyId, customerId),
  })
  // A failed read leaves what the list knew; one that says the record is not there does not.
  const isGone = hasStatus(query.error, 404) || hasStatus(query.error, 409)
  const data =
    query.isLoadingError && !isGone ? findListedCustomer(client, companyId, customerId) : query.data
  const stored = data?.readable === true ? data.customer : undefined
  const sync = useCustomersDataStatus(companyId).data
  const overlay = useCustomerOverlay(companyId, stored, sync?.lastSuccessfulSync)
  useReadElsewhere(companyId, stored)
  return {
    query,
    data,
    /** As Codat has it. */
    stored,
    /** As this device knows it. */
    customer: overlay.customer ?? stored,
    /** What this device has sent for it and no sync has brought. */
    changes: overlay.changes,
    sync,
  }
}

export type RecordState = ReturnType<typeof useRecord>
