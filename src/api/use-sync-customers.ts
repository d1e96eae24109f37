import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dataStatusQueries } from './data-status.ts'
import { refreshCustomers } from './pull-operations.ts'

/** Queues a sync and follows it: the status query polls by itself while the sync runs. */
export function useSyncCustomers(companyId: string, connectionId: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => refreshCustomers(companyId, connectionId),
    onSettled: () => client.invalidateQueries({ queryKey: dataStatusQueries.customers(companyId).queryKey }),
  })
}
