import { findQuery } from '../../lib/find/find-query.ts'
import type { SearchedField } from '../../lib/find/find-query.ts'
import type { FindKind } from '../../lib/paths/find-search.ts'
import type { Company } from '../companies.ts'
import { listCustomers } from '../customer-queries.ts'
import type { Customer } from '../customers.ts'
import { pageFacts } from '../paging.ts'
import { matchedField } from './matched-field.ts'

/** Rows that are read of a company. By digits a query finds more than is meant, so that more have to be compared. */
const READ = { name: 100, email: 100, phone: 1000, number: 1000 } satisfies Record<FindKind, number>

export interface Match {
  customer: Customer
  /** Where it was found. */
  field: SearchedField
}

/** What one request found in a company. */
export interface CompanyMatches {
  company: Company
  matches: readonly Match[]
  /** Rows that were found, but can't be read. */
  unreadable: number
  /** Rows that were looked at, where there are more of them; undefined when all were. */
  looked: number | undefined
}

/** Searches one company, with one request. */
export async function searchCompany(
  company: Company,
  { q, kind }: { q: string; kind: FindKind },
  signal: AbortSignal,
): Promise<CompanyMatches> {
  const filter = { page: 1, pageSize: READ[kind], orderBy: 'customerName', query: findQuery(q, kind).query }
  const page = await listCustomers(company.id, filter, signal)
  const readable = page.results.flatMap((record) => (record.readable ? [record.customer] : []))
  const matches = readable.flatMap((customer) => {
    const field = matchedField(customer, q, kind)
    return field === undefined ? [] : [{ customer, field }]
  })
  return {
    company,
    matches,
    unreadable: page.results.length - readable.length,
    looked: pageFacts(page, filter).hasNext ? page.results.length : undefined,
  }
}
