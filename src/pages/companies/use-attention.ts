import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { needsAttention } from '../../api/company-row.ts'
import { companyTitle } from '../../api/company-title.ts'
import { firstContent } from '../../api/first-content.ts'
import { searchWords } from '../../lib/codat-query.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { LOOKED_THROUGH, matchesIdOrPlatform } from './use-other-matches.ts'

function matches(company: Company, q: string): boolean {
  const name = companyTitle(company).toLowerCase()
  return matchesIdOrPlatform(company, q) || searchWords(q.toLowerCase()).every((word) => name.includes(word))
}

/**
 * Companies that need attention, among the first of the list: Codat's query language can't look into a company's
 * connections. They are asked for once the list itself is there.
 */
export function useAttention({ q, tags, attention }: CompaniesSearch) {
  const [isFirstShown, setFirstShown] = useState(false)
  useEffect(() => void firstContent.then(() => setFirstShown(true)), [])
  const firstOnes = useQuery({
    ...companyQueries.list({ q: '', tags, page: 1, pageSize: LOOKED_THROUGH }),
    enabled: attention || isFirstShown,
  })
  const found = (firstOnes.data?.results ?? []).filter((company) => needsAttention(company))
  return {
    query: firstOnes,
    /** Undefined until it is known. */
    count: firstOnes.data && found.length,
    companies: found.filter((company) => matches(company, q)),
    isPartial: (firstOnes.data?.totalResults ?? 0) > LOOKED_THROUGH,
  }
}
