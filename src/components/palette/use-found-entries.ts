import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { companyTitle } from '../../api/company-title.ts'
import { chooseConnection, platformTitle } from '../../api/connection-choice.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import { customerTitle } from '../../api/customer-title.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { messageForError } from '../../api/error-messages.ts'
import { searchWords } from '../../lib/codat-query.ts'
import { companyHue } from '../../lib/format/company-colour.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { canBeLinked, toCustomer, toCustomers } from '../../lib/paths/links.ts'
import { pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'
import { paletteMessages } from './messages.ts'
import type { PaletteEntry } from './palette-entry.ts'
import { usePacedText } from './use-paced-text.ts'

/** Of each kind: more would hide the next, and typing on is quicker than scrolling. */
const SHOWN = 6
/** A letter alone would find nearly every customer. */
const SHORTEST = 2

function companyEntry(company: Company): PaletteEntry {
  const connection = chooseConnection(company.dataConnections ?? [], undefined)
  return {
    key: `company ${company.id}`,
    title: companyTitle(company),
    detail: connection && platformTitle(connection),
    hue: companyHue(company.id),
    isData: true,
    target: toCustomers(company.id),
  }
}

function customerEntry(companyId: string, record: CustomerRecord): PaletteEntry[] {
  if (!record.readable || !canBeLinked(record.customer.id)) return []
  const { id, emailAddress } = record.customer
  return [
    {
      key: `customer ${id}`,
      title: customerTitle(record.customer),
      detail: emailAddress || id,
      icon: 'user',
      isData: true,
      target: toCustomer(companyId, id),
    },
  ]
}

/** The companies pinned and opened last; Codat is asked for those that aren't known yet. One that fails is left out. */
const ownCompaniesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: [...companyQueries.all, 'own', ids],
    queryFn: async ({ client }) => {
      const read = ids.map((id) => client.fetchQuery(companyQueries.detail(id)).catch(() => undefined))
      return (await Promise.all(read)).filter((company) => company !== undefined)
    },
  })

function useOwnCompanies(): PaletteEntry[] {
  const [ids] = useState(() => {
    const recent = recentCompanies().map(({ companyId }) => companyId)
    return [...new Set([...pinnedCompanies(), ...recent])].slice(0, SHOWN)
  })
  return (useQuery(ownCompaniesQuery(ids)).data ?? []).map(companyEntry)
}

/** Companies, and customers of the company on the screen, that a text finds. Searches are paced like any other. */
export function useFoundEntries(typed: string, companyId: string | undefined) {
  const text = usePacedText(typed)
  const hasWords = searchWords(text).length > 0
  const findsCustomers = hasWords && text.length >= SHORTEST && companyId !== undefined
  const own = useOwnCompanies()
  const companies = useQuery({
    ...companyQueries.list({ q: text, page: 1, pageSize: SHOWN, orderBy: 'name' }),
    enabled: hasWords,
  })
  const customers = useQuery({
    ...customerQueries.list(companyId ?? '', { ...DEFAULT_CUSTOMERS_SEARCH, q: text, pageSize: SHOWN }),
    enabled: findsCustomers,
  })
  const failures = [
    companies.isError ? paletteMessages.failed('companies', messageForError(companies.error).title) : '',
    customers.isError ? paletteMessages.failed('customers', messageForError(customers.error).title) : '',
  ]
  return {
    own,
    companies: hasWords ? (companies.data?.results ?? []).map(companyEntry) : [],
    customers:
      findsCustomers && customers.data !== undefined
        ? customers.data.results.flatMap((record) => customerEntry(companyId, record))
        : [],
    isSearching: text !== typed || companies.isFetching || customers.isFetching,
    failures: failures.filter((failure) => failure !== ''),
  }
}
