import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { customerQueries } from './customers.ts'
import { dataStatusQueries } from './data-status.ts'

/** The sync status of a company; when a sync has ended, what it brought is read anew. */
export function useCustomersDataStatus(companyId: string) {
  const client = useQueryClient()
  const status = useQuery(dataStatusQueries.customers(companyId))
  const lastSync = status.data?.lastSuccessfulSync
  const seen = useRef(lastSync)

  useEffect(() => {
    if (lastSync != null && seen.current !== undefined && seen.current !== lastSync) {
      void client.invalidateQueries({ queryKey: customerQueries.ofCompany(companyId) })
    }
    seen.current = status.data === undefined ? undefined : (lastSync ?? null)
  }, [client, companyId, lastSync, status.data])

  return status
}
