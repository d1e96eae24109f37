import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { pageFacts } from '../../api/paging.ts'
import { useCalmPage } from '../../components/ui/table/use-calm-page.ts'
import { COMPANIES_PAGE_SIZE } from '../../lib/paths/companies-search.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { pinCompany, pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'

/** One page of the companies, which stays as it is while it is read again in the background. */
export function useCompaniesList(search: CompaniesSearch) {
  const client = useQueryClient()
  const query = companyQueries.list({ ...search, pageSize: COMPANIES_PAGE_SIZE })
  const list = useQuery(query)
  const page = useCalmPage({
    listKey: JSON.stringify(search),
    search,
    query: list,
    isOutdated: () => client.getQueryState(query.queryKey)?.isInvalidated === true,
  })
  const { results = [], unreadable = 0 } = page.data ?? {}
  const shown = results.length + unreadable
  const facts = pageFacts(page.data && { ...page.data, results: { length: shown } }, {
    page: search.page,
    pageSize: COMPANIES_PAGE_SIZE,
  })
  return { list, ...page, ...facts, results, unreadable, shown }
}

/** The companies pinned on this device and those opened last, on the first page of the list as it first stands. */
export function useOwnCompanies({ q, tags, page, orderBy }: CompaniesSearch) {
  // Read once: what happens in another tab does not make the rows jump.
  const [recentIds] = useState(() => recentCompanies().map((recent) => recent.companyId))
  const [pinnedIds, setPinnedIds] = useState(pinnedCompanies)
  // Another order is about all companies.
  const isWhole = q === '' && tags === '' && page === 1 && orderBy === 'name'
  const ids = isWhole ? [...new Set([...pinnedIds, ...recentIds])] : []
  const queries = useQueries({ queries: ids.map((companyId) => companyQueries.detail(companyId)) })
  const loaded = queries.flatMap((query): Company[] => (query.data ? [query.data] : []))
  return {
    pinnedIds,
    pinned: loaded.filter(({ id }) => pinnedIds.includes(id)),
    recent: loaded.filter(({ id }) => !pinnedIds.includes(id)),
    pin: (companyId: string, isPinned: boolean) => setPinnedIds(pinCompany(companyId, isPinned)),
  }
}
