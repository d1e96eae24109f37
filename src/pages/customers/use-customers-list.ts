import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { customerQueries } from '../../api/customers.ts'
import { pageFacts } from '../../api/paging.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'

export type CustomersList = ReturnType<typeof useCustomersList>

/** One page of the list, with the search its rows belong to. The next page is loaded ahead. */
export function useCustomersList(companyId: string, search: CustomersSearch) {
  const list = useQuery(customerQueries.list(companyId, search))
  // The list shown stays the old one until the new one is there; its rows belong to the old address.
  const [shownSearch, setShownSearch] = useState(search)
  if (!list.isPlaceholderData && JSON.stringify(shownSearch) !== JSON.stringify(search))
    setShownSearch(search)
  const facts = pageFacts(list.data, shownSearch)
  usePrefetchNextPage(companyId, search, facts.hasNext && list.isSuccess && !list.isPlaceholderData)
  return { list, shownSearch, shown: list.data?.results.length ?? 0, ...facts }
}

function usePrefetchNextPage(companyId: string, search: CustomersSearch, enabled: boolean): void {
  const client = useQueryClient()
  const prefetch = useEffectEvent((_list: string) => {
    void client.prefetchQuery(customerQueries.list(companyId, { ...search, page: search.page + 1 }))
  })
  // The search is a new object at every render; what it says decides.
  const list = companyId + JSON.stringify(search)
  useEffect(() => {
    if (enabled && !isBackgroundPaused()) prefetch(list)
  }, [enabled, list])
}
