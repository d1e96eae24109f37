import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { recordId } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { listKeyOf } from '../../lib/paths/list-key.ts'
import { enterList } from '../../lib/storage/entered-list.ts'
import type { CustomersList } from './use-customers-list.ts'

export type ShownPage = Pick<CustomersList, 'data' | 'shownSearch' | 'pageSize' | 'total' | 'hasNext'>

/**
 * What follows from a page being on the screen: previous and next on its records keep the order it has now, and the
 * next page is loaded ahead.
 */
export function useShownPage(companyId: string, shown: ShownPage): void {
  const { data, shownSearch: search, pageSize, total, hasNext } = shown
  const client = useQueryClient()
  useEffect(() => {
    if (data === undefined) return
    enterList({
      listKey: listKeyOf(companyId, search),
      firstPage: search.page,
      pageSize,
      total,
      hasNext,
      pages: [data.results.map((record) => recordId(record) ?? '')],
    })
    if (hasNext && !isBackgroundPaused())
      void client.prefetchQuery(customerQueries.list(companyId, { ...search, page: search.page + 1 }))
  }, [client, companyId, search, data, pageSize, total, hasNext])
}
