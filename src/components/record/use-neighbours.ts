import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { recordId } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import type { Customers } from '../../api/customers.ts'
import { pageFacts } from '../../api/paging.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { listKeyOf } from '../../lib/paths/list-key.ts'
import { enteredList, enterList, subscribeToEnteredList } from '../../lib/storage/entered-list.ts'
import type { EnteredList } from '../../lib/storage/entered-list.ts'
import { placeInList, withPageAfter, withPageBefore } from './list-order.ts'
import type { Neighbour } from './list-order.ts'

export interface Neighbours {
  /** Place in the whole filtered list, from 1. */
  position: number
  total: number | undefined
  previous: Neighbour | undefined
  next: Neighbour | undefined
}

const idsOf = ({ results }: Customers) => results.map((record) => recordId(record) ?? '')

/**
 * The records before and after this one in the list it was opened from, across pages. The list keeps the order it was
 * entered with: an edit that sorts the record elsewhere, or out of the filter, leaves its neighbours where they were.
 * Undefined when the record was not opened from a list, or is not in it.
 */
export function useNeighbours(
  companyId: string,
  customerId: string,
  search: CustomersSearch,
  enabled: boolean,
): Neighbours | undefined {
  const entered = useEnteredList(companyId, customerId, search, enabled)
  const place = entered && placeInList(entered, customerId)
  const first = entered?.firstPage ?? 1
  const last = first + (entered?.pages.length ?? 1) - 1

  const before = usePageData(companyId, { ...search, page: first - 1 }, place?.isFirst === true)
  const firstAgain = usePageData(companyId, { ...search, page: first }, place?.isFirst === true)
  const after = usePageData(companyId, { ...search, page: last + 1 }, place?.isLast === true)
  const lastAgain = usePageData(companyId, { ...search, page: last }, place?.isLast === true)

  let list = entered
  if (list && after && lastAgain) {
    const { hasNext } = pageFacts(after, { ...search, page: last + 1 })
    list = withPageAfter(list, idsOf(after), idsOf(lastAgain), hasNext)
  }
  if (list && before && firstAgain) list = withPageBefore(list, idsOf(before), idsOf(firstAgain))
  useEffect(() => {
    if (list !== undefined && list !== enteredList()) enterList(list)
  }, [list])

  const known = list && placeInList(list, customerId)
  return known && { position: known.position, total: list?.total, previous: known.previous, next: known.next }
}

/** The list as it was when a record was opened from it; for one opened by its address, as it is now. */
function useEnteredList(
  companyId: string,
  customerId: string,
  search: CustomersSearch,
  enabled: boolean,
): EnteredList | undefined {
  const listKey = listKeyOf(companyId, search)
  const stored = useSyncExternalStore(subscribeToEnteredList, enteredList, enteredList)
  const isKnown = stored?.listKey === listKey && placeInList(stored, customerId) !== undefined
  const here = usePageData(companyId, search, enabled && !isKnown)
  if (!enabled) return undefined
  if (isKnown) return stored
  if (here === undefined || !idsOf(here).includes(customerId)) return undefined
  const { pageSize, total, hasNext } = pageFacts(here, search)
  return { listKey, firstPage: search.page, pageSize, total, hasNext, pages: [idsOf(here)] }
}

function usePageData(companyId: string, search: CustomersSearch, enabled: boolean): Customers | undefined {
  const page = useQuery({ ...customerQueries.list(companyId, search), enabled })
  return enabled && !page.isPlaceholderData ? page.data : undefined
}
