import { useQuery } from '@tanstack/react-query'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { accountingConnections, platformTitle } from '../../api/connection-choice.ts'
import { searchWords } from '../../lib/codat-query.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'

/** As many companies are looked through for a platform or an ID. */
export const LOOKED_THROUGH = 500

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether each word of a search is in a company's ID or in the name of its accounting platform. */
export function matchesIdOrPlatform(company: Company, q: string): boolean {
  const platforms = accountingConnections(company.dataConnections ?? []).map(platformTitle)
  const text = [company.id, ...platforms].join(' ').toLowerCase()
  const words = searchWords(q.toLowerCase())
  return words.length > 0 && words.every((word) => text.includes(word))
}

/**
 * Companies that a search finds by platform or ID. Codat's query language can't look into a company's connections, so
 * these are searched among the first companies of the list; a whole ID is asked for by itself.
 */
export function useOtherMatches({ q, tags, page }: CompaniesSearch) {
  const isSearch = q.trim() !== '' && page === 1
  const isId = isSearch && UUID.test(q.trim())
  const byId = useQuery({ ...companyQueries.detail(q.trim()), enabled: isId })
  const firstOnes = useQuery({
    ...companyQueries.list({ q: '', tags, page: 1, pageSize: LOOKED_THROUGH }),
    enabled: isSearch && !isId,
  })
  const total = firstOnes.data?.totalResults ?? 0
  const found = isId
    ? [byId.data].filter((company) => company !== undefined)
    : (firstOnes.data?.results ?? []).filter((company) => matchesIdOrPlatform(company, q))
  return {
    found: isSearch ? found : [],
    isSearching: isSearch && (isId ? byId.isLoading : firstOnes.isLoading),
    /** Whether there are companies whose platform and ID weren't looked at. */
    isPartial: isSearch && !isId && (firstOnes.isError || total > LOOKED_THROUGH),
  }
}
