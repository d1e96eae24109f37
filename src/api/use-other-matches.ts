import { useQuery } from '@tanstack/react-query'
import { searchWords } from '../lib/codat-query.ts'
import { formatNumber } from '../lib/format/numbers.ts'
import type { CompaniesSearch } from '../lib/paths/companies-search.ts'
import { companyQueries } from './companies.ts'
import type { Company } from './companies.ts'
import { accountingConnections, platformTitle } from './connection-choice.ts'
import { hasStatus } from './errors.ts'

/** As many companies are looked through for a platform or an ID. */
export const LOOKED_THROUGH = 500

export const PARTLY_LOOKED_THROUGH = `We searched names in all companies, but platforms and IDs only in the first ${formatNumber(LOOKED_THROUGH)}. To find a company by its ID, search for the whole ID.`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether each word of a search is in a company's ID or in the name of its accounting platform. */
export function matchesIdOrPlatform(company: Company, q: string): boolean {
  const platforms = accountingConnections(company.dataConnections ?? []).map(platformTitle)
  const text = [company.id, ...platforms].join(' ').toLowerCase()
  const words = searchWords(q.toLowerCase())
  return words.length > 0 && words.every((word) => text.includes(word))
}

type OtherMatchesSearch = Pick<CompaniesSearch, 'q' | 'tags' | 'page' | 'orderBy'>

/**
 * Companies that a search finds by platform or ID. Codat's query language can't look into a company's connections, so
 * these are searched among the first companies of the list; a whole ID is asked for by itself.
 */
export function useOtherMatches({ q, tags, page, orderBy }: OtherMatchesSearch) {
  const isSearch = q.trim() !== '' && page === 1
  const id = q.trim().toLowerCase()
  const isId = isSearch && UUID.test(id)
  const byId = useQuery({ ...companyQueries.detail(id), enabled: isId })
  const firstOnes = useQuery({
    ...companyQueries.list({ q: '', tags, orderBy, page: 1, pageSize: LOOKED_THROUGH }),
    enabled: isSearch && !isId,
  })
  const total = firstOnes.data?.totalResults ?? 0
  const found = isId
    ? [byId.data].filter((company) => company !== undefined)
    : (firstOnes.data?.results ?? []).filter((company) => matchesIdOrPlatform(company, q))
  return {
    found: isSearch ? found : [],
    isSearching: isSearch && (isId ? byId.isLoading : firstOnes.isLoading),
    /** The company that a whole ID names couldn't be loaded; that there is none is no failure. */
    failed: isId && byId.isError && !hasStatus(byId.error, 404) ? byId : undefined,
    /** Whether there are companies whose platform and ID weren't looked at. */
    isPartial: isSearch && !isId && (firstOnes.isError || total > LOOKED_THROUGH),
  }
}
