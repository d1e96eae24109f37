import type { QueryClient } from '@tanstack/react-query'
import { customerQueries, listCustomers } from '../../../api/customer-queries.ts'
import { dataStatusQueries } from '../../../api/data-status.ts'
import { ApiError } from '../../../api/errors.ts'
import { pageFacts } from '../../../api/paging.ts'
import { customersRequest } from '../../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import type { ListSource } from '../../../api/read-all-customers.ts'

/** Rows of one request: few requests of the day's allowance, and a sign of life every second or so. */
const EXPORT_PAGE_SIZE = 1000
/** An upstream that always says there is more must not be read for ever. */
const MAX_PAGES = 1000

/** The state of the sync is read before and after the pages, to know that none has ended in between. */
const STATUS_REQUESTS = 2

/** How many requests it takes to read a list once. */
export const requestsToRead = (total: number): number =>
  Math.max(1, Math.ceil(total / EXPORT_PAGE_SIZE)) + STATUS_REQUESTS

interface ListSourceOptions {
  client: QueryClient
  companyId: string
  search: CustomersSearch
  signal: AbortSignal
}

/** All customers that a list finds, whatever page of it is shown. */
export function listSource({ client, companyId, search, signal }: ListSourceOptions): ListSource {
  return {
    async readPage(orderBy, page) {
      // Part of a list must not be passed on as if it were all of it.
      if (page > MAX_PAGES)
        throw new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
      const filter = { ...customersRequest({ ...search, page, pageSize: EXPORT_PAGE_SIZE }), orderBy }
      // Through the client, so that it is tried again like every read; nothing of it is kept.
      const response = await client.fetchQuery({
        queryKey: [...customerQueries.ofCompany(companyId), 'export', filter],
        queryFn: () => listCustomers(companyId, filter, signal),
        gcTime: 0,
        staleTime: 0,
      })
      signal.throwIfAborted()
      const { total, hasNext } = pageFacts(response, { page, pageSize: EXPORT_PAGE_SIZE })
      return { records: response.results, total, hasNext }
    },
    async version() {
      const query = { ...dataStatusQueries.customers(companyId), staleTime: 0, retry: false }
      // Without it, customers that come twice or not at all are still noticed.
      const status = await client.fetchQuery(query).catch(() => undefined)
      signal.throwIfAborted()
      return status?.lastSuccessfulSync ?? undefined
    },
  }
}
