import type { Company } from '../companies.ts'
import { lastSyncOf } from '../company-row.ts'
import { accountingConnections } from '../connection-choice.ts'

/** Why a company has no customers at Codat that could be searched. */
export type SkipReason = 'no-accounting' | 'never-synced'

export interface SkippedCompany {
  company: Company
  reason: SkipReason
}

/** Which companies a search needs a request for, in the order they are searched. */
export interface SearchPlan {
  companies: readonly Company[]
  skipped: readonly SkippedCompany[]
}

/** A company whose connections weren't sent has to be searched to know. */
function skipReason(company: Company): SkipReason | undefined {
  if (company.dataConnections == null) return undefined
  if (accountingConnections(company.dataConnections).length === 0) return 'no-accounting'
  return lastSyncOf(company).kind === 'never' ? 'never-synced' : undefined
}

/** The person's own companies first: that's where the customer most probably is. */
export function searchPlan(companies: readonly Company[], ownIds: readonly string[]): SearchPlan {
  const byId = new Map(companies.map((company) => [company.id, company]))
  const own = ownIds.flatMap((id) => byId.get(id) ?? [])
  const ordered = [...new Set([...own, ...byId.values()])]
  const skipped = ordered.flatMap((company) => {
    const reason = skipReason(company)
    return reason === undefined ? [] : [{ company, reason }]
  })
  const isSkipped = new Set(skipped.map(({ company }) => company))
  return { companies: ordered.filter((company) => !isSkipped.has(company)), skipped }
}
