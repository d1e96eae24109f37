import type { QueryClient } from '@tanstack/react-query'
import { createCompanyIndex } from './company-index.ts'
import type { CompanyIndex } from './company-index.ts'
import { indexRequests } from './index-requests.ts'

const known = new WeakMap<QueryClient, Map<string, CompanyIndex>>()

/**
 * The index of a company: one for all pages of the tab, so that going from one to another reads nothing again. Building
 * one gives the memory of any other back.
 */
export function companyIndexOf(client: QueryClient, companyId: string): CompanyIndex {
  const all = known.get(client) ?? new Map<string, CompanyIndex>()
  known.set(client, all)
  const there = all.get(companyId)
  if (there) return there
  const index = createCompanyIndex(indexRequests(client, companyId))
  const shared: CompanyIndex = {
    ...index,
    build() {
      for (const other of all.values()) if (other !== shared) other.drop()
      return index.build()
    },
  }
  all.set(companyId, shared)
  return shared
}
