import { queryOptions } from '@tanstack/react-query'
import { companyQueries } from '../companies.ts'
import type { Company } from '../companies.ts'
import { pageFacts } from '../paging.ts'
import { LOOKED_THROUGH } from '../use-other-matches.ts'

/** Far more than anyone has; a list that never ends is no list. */
const MOST_PAGES = 400

interface AllCompanies {
  companies: readonly Company[]
  /** Rows that can't be read, and companies that the list has but didn't send. */
  missing: number
}

/** All companies by name, from every page of the list. The first page is the one that the list of companies has read. */
export const allCompaniesQuery = queryOptions({
  queryKey: [...companyQueries.all, 'everyone'],
  queryFn: async ({ client }): Promise<AllCompanies> => {
    const companies = new Map<string, Company>()
    let unreadable = 0
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const filter = { q: '', tags: '', page, pageSize: LOOKED_THROUGH, orderBy: 'name' }
      const list = await client.fetchQuery(companyQueries.list(filter))
      for (const company of list.results) companies.set(company.id, company)
      unreadable += list.unreadable
      const shown = list.results.length + list.unreadable
      const { hasNext, total } = pageFacts({ ...list, results: { length: shown } }, filter)
      if (hasNext && shown > 0) continue
      const missing = Math.max(unreadable, (total ?? 0) - companies.size)
      return { companies: [...companies.values()], missing }
    }
    throw new TypeError('The list of companies has no end.')
  },
})
