import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { needsAttention } from '../../api/company-row.ts'
import { companyTitle } from '../../api/company-title.ts'
import { firstContent } from '../../api/first-content.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { searchWords } from '../../lib/codat-query.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { LOOKED_THROUGH, matchesIdOrPlatform } from '../../api/use-other-matches.ts'

function matches(company: Company, q: string): boolean {
  const name = companyTitle(company).toLowerCase()
  return matchesIdOrPlatform(company, q) || searchWords(q.toLowerCase()).every((word) => name.includes(word))
}

/**
 * Companies that need attention, among the first of the list: Codat's query language can't look into a company's
 * connections. They are asked for once the list itself is there.
 */
export function useAttention({ q, tags, attention, orderBy }: CompaniesSearch) {
  const [isContentShown, setContentShown] = useState(false)
  useEffect(() => void firstContent.then(() => setContentShown(true)), [])
  const searched = useQuery({
    ...companyQueries.list({
      q: '',
      tags,
      page: 1,
      pageSize: LOOKED_THROUGH,
      orderBy: attention ? orderBy : 'name',
    }),
    enabled: attention || (isContentShown && !isBackgroundPaused()),
  })
  const found = (searched.data?.results ?? []).filter((company) => needsAttention(company))
  const matching = found.filter((company) => matches(company, q))
  return {
    query: searched,
    /** Undefined until it is known. */
    count: searched.data && matching.length,
    companies: matching,
    /** Every company looked through; undefined until they are known. */
    lookedThrough: searched.data?.results,
    isPartial: (searched.data?.totalResults ?? 0) > LOOKED_THROUGH,
  }
}
