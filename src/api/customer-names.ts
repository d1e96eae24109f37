import { queryOptions } from '@tanstack/react-query'
import { customerTitle } from './customer-title.ts'
import { MAX_QUERY_LENGTH } from '../lib/codat-query.ts'
import { sameJson } from '../lib/json.ts'
import { customerQueries, listCustomers } from './customer-queries.ts'

/** IDs that can stand in a query as they are. */
const PLAIN_ID = /^[\w-]{1,64}$/
/** As many changes as a page lists. */
const MAX_IDS = 50

const FRESH_MS = 300_000

interface CustomerName {
  readonly id: string
  readonly name: string
}

/** A query for customers by their IDs, with as many as there is room for. */
function idsQuery(ids: readonly string[]): string {
  return ids.reduce((query, id) => {
    const longer = query === '' ? `id=${id}` : `${query}||id=${id}`
    return longer.length > MAX_QUERY_LENGTH ? query : longer
  }, '')
}

/** Names of customers by their ID, in one request. */
export function customerNames(companyId: string, wanted: readonly string[]) {
  const ids = [...new Set(wanted)]
    .filter((id) => PLAIN_ID.test(id))
    .slice(0, MAX_IDS)
    .toSorted()
  const ofCompany = [...customerQueries.ofCompany(companyId), 'names']
  return queryOptions({
    queryKey: [...ofCompany, ids],
    queryFn: async ({ signal }): Promise<CustomerName[]> => {
      const list = await listCustomers(
        companyId,
        { page: 1, pageSize: MAX_IDS, orderBy: 'customerName', query: idsQuery(ids) },
        signal,
      )
      return list.results.flatMap((record) =>
        record.readable ? [{ id: record.customer.id, name: customerTitle(record.customer) }] : [],
      )
    },
    enabled: ids.length > 0,
    // One more change adds an ID; the names known so far stay while it is asked for.
    placeholderData: (before: CustomerName[] | undefined, query) =>
      sameJson(query?.queryKey.slice(0, -1), ofCompany) ? before : undefined,
    staleTime: FRESH_MS,
    retry: false,
  })
}
