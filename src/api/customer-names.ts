import { queryOptions } from '@tanstack/react-query'
import { customerTitle } from './customer-title.ts'
import { customerQueries, listCustomers } from './customers.ts'

/** IDs that can stand in a query as they are, and as many as there is room for. */
const PLAIN_ID = /^[\w-]{1,64}$/
const MAX_IDS = 25

const FRESH_MS = 300_000

/** Names of customers by their ID, in one request. */
export function customerNames(companyId: string, wanted: readonly string[]) {
  const ids = [...new Set(wanted)].filter((id) => PLAIN_ID.test(id)).slice(0, MAX_IDS)
  return queryOptions({
    queryKey: [...customerQueries.ofCompany(companyId), 'names', ids],
    queryFn: async ({ signal }) => {
      const query = ids.map((id) => `id=${id}`).join('||')
      const list = await listCustomers(
        companyId,
        { page: 1, pageSize: MAX_IDS, orderBy: 'customerName', query },
        signal,
      )
      return list.results.flatMap((record) =>
        record.readable ? [{ id: record.customer.id, name: customerTitle(record.customer) }] : [],
      )
    },
    enabled: ids.length > 0,
    staleTime: FRESH_MS,
    retry: false,
  })
}
