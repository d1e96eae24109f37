import type { Company } from '../../api/companies.ts'
import type { CompanyGroup } from './CompaniesTable.tsx'
import { companiesMessages } from './messages.ts'

interface OwnCompanies {
  pinned: readonly Company[]
  recent: readonly Company[]
}

/** The rows of the page by group, each company once: what the person uses most comes first. */
export function groupsOf(
  results: readonly Company[],
  { pinned, recent }: OwnCompanies,
  others: readonly Company[],
): CompanyGroup[] {
  // A list that has nothing to show says why, whatever was opened last.
  const own = results.length > 0 ? [...pinned, ...recent] : []
  const listed = new Set(own.map(({ id }) => id))
  const rest = results.filter(({ id }) => !listed.has(id))
  const ids = new Set(results.map(({ id }) => id))
  const onlyOthers = others.filter(({ id }) => !ids.has(id))
  const restTitle = own.length > 0 ? companiesMessages.all : companiesMessages.byName
  return [
    { title: companiesMessages.pinned, companies: results.length > 0 ? pinned : [] },
    { title: companiesMessages.recent, companies: results.length > 0 ? recent : [] },
    { title: own.length + onlyOthers.length > 0 ? restTitle : undefined, companies: rest },
    { title: companiesMessages.byIdOrPlatform, companies: onlyOthers },
  ]
}
