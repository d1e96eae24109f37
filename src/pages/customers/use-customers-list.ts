'use no memo' // Nothing here is worth remembering: the code for it would cost the first load more than it saves.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customer-queries.ts'
import { pageFacts } from '../../api/paging.ts'
import { useCalmPage } from '../../components/ui/table/use-calm-page.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'

export type CustomersList = ReturnType<typeof useCustomersList>

/** One page of the list, with the search its rows belong to. */
export function useCustomersList(companyId: string, search: CustomersSearch) {
  const client = useQueryClient()
  const query = customerQueries.list(companyId, search)
  const list = useQuery(query)
  // The search is a new object at every render; what it says decides.
  const listKey = companyId + JSON.stringify(search)
  const page = useCalmPage({
    listKey,
    search,
    query: list,
    // A sync has ended since: what it brought is what somebody comes back for.
    isOutdated: () => client.getQueryState(query.queryKey)?.isInvalidated === true,
  })
  const facts = pageFacts(page.data, page.shownSearch)

  return { list, ...page, shown: page.data?.results.length ?? 0, ...facts }
}
