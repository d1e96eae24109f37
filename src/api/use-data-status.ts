'use no memo' // Nothing here is worth remembering: the code for it would cost the first load more than it saves.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { customerQueries } from './customer-queries.ts'
import { dataStatusQueries } from './data-status.ts'
import type { DataStatus } from './data-status.ts'

/** Statuses whose news has been acted on: every part of a page that shows a status comes by here with the same one. */
const handled = new WeakSet<DataStatus>()

/** The sync status of a company; when a sync has ended, the customers it brought are reloaded. */
export function useCustomersDataStatus(companyId: string) {
  const client = useQueryClient()
  const status = useQuery(dataStatusQueries.customers(companyId))
  const { data } = status
  const lastSync = data?.lastSuccessfulSync
  const seen = useRef(lastSync)

  useEffect(() => {
    const hasNewSync = lastSync != null && seen.current !== undefined && seen.current !== lastSync
    if (hasNewSync && data !== undefined && !handled.has(data)) {
      handled.add(data)
      void client.invalidateQueries({ queryKey: customerQueries.ofCompany(companyId) })
    }
    seen.current = data === undefined ? undefined : (lastSync ?? null)
  }, [client, companyId, lastSync, data])

  return status
}
