import { useQuery } from '@tanstack/react-query'
import { recordId } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customers.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { pageFacts } from '../../api/paging.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'

interface Neighbour {
  customerId: string
  page: number
}

export interface Neighbours {
  /** Place in the whole filtered list, from 1. */
  position: number
  total: number | undefined
  previous: Neighbour | undefined
  next: Neighbour | undefined
}

function toNeighbour(record: CustomerRecord | undefined, page: number): Neighbour | undefined {
  const customerId = record && recordId(record)
  return customerId === undefined ? undefined : { customerId, page }
}

/**
 * The records before and after this one in the list it was opened from, across pages. Undefined when the record
 * was not opened from a list, or is not in it any more.
 */
export function useNeighbours(
  companyId: string,
  customerId: string,
  search: CustomersSearch,
  enabled: boolean,
): Neighbours | undefined {
  const here = useQuery({ ...customerQueries.list(companyId, search), enabled })
  const records = here.isPlaceholderData ? [] : (here.data?.results ?? [])
  const index = records.findIndex((record) => recordId(record) === customerId)
  const { pageSize, total, hasNext } = pageFacts(here.data, search)
  const isFirst = index === 0 && search.page > 1
  const isLast = index !== -1 && index === records.length - 1 && hasNext

  const before = useQuery({
    ...customerQueries.list(companyId, { ...search, page: search.page - 1 }),
    enabled: enabled && isFirst,
  })
  const after = useQuery({
    ...customerQueries.list(companyId, { ...search, page: search.page + 1 }),
    enabled: enabled && isLast,
  })

  if (index === -1) return undefined
  const previousPage = before.isPlaceholderData ? undefined : before.data?.results.at(-1)
  const nextPage = after.isPlaceholderData ? undefined : after.data?.results[0]
  return {
    position: (search.page - 1) * pageSize + index + 1,
    total,
    previous: isFirst
      ? toNeighbour(previousPage, search.page - 1)
      : toNeighbour(records[index - 1], search.page),
    next: isLast ? toNeighbour(nextPage, search.page + 1) : toNeighbour(records[index + 1], search.page),
  }
}
