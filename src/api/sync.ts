import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { customerQueries } from './customers.ts'
import { dataStatusQueries, refreshCustomers } from './data-status.ts'

/** Queues a sync and follows it: the status query polls by itself while the sync runs. */
export function useSyncCustomers(companyId: string, connectionId: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => refreshCustomers(companyId, connectionId),
    onSettled: () => client.invalidateQueries({ queryKey: dataStatusQueries.customers(companyId).queryKey }),
  })
}

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
