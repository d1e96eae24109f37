import { buildQuery, searchWords } from './codat-query.ts'
import type { BuiltQuery } from './codat-query.ts'
import type { CustomersSearch } from './paths/customers-search.ts'

const SEARCHED = ['customerName', 'contactName', 'emailAddress', 'phone', 'id'] as const

/** Parameters of the list request as Codat takes them. */
export interface CustomersRequest {
  page: number
  pageSize: number
  orderBy: string
  query: string | undefined
}

const INNERMOST_GROUP = /\{[^{}]*\}/

/**
 * A filter as one clause that can't reach beyond its braces. Its grammar isn't needed for the first rows: whatever else is wrong
 * with it, Codat says. One with an odd brace could undo the other clauses, so what no customer is stands in its place.
 */
function filterClause(filter: string): string {
  let rest = filter
  while (INNERMOST_GROUP.test(rest)) rest = rest.replace(INNERMOST_GROUP, '')
  return /[{}]/.test(rest) ? '{status=Active&&status=Archived}' : `{${filter}}`
}

/** The query of a list. Arrays cannot be queried, so contacts and addresses are not searched. */
function builtQuery(search: CustomersSearch): BuiltQuery {
  const clauses: string[] = []
  if (!search.deleted) clauses.push('metadata.isDeleted!=true')
  if (search.status !== undefined) clauses.push(`status=${search.status}`)
  if (search.currency !== undefined) clauses.push(`defaultCurrency=${search.currency}`)
  if (search.filter !== '') clauses.push(filterClause(search.filter))
  return buildQuery({ text: search.q, searchIn: SEARCHED, clauses })
}

/** The request for a list state. */
export function customersRequest(search: CustomersSearch): CustomersRequest {
  const { query } = builtQuery(search)
  return { page: search.page, pageSize: search.pageSize, orderBy: search.orderBy, query }
}

/** Whether the list is narrowed by anything but the hiding of deleted records. */
export function isFiltered(search: CustomersSearch): boolean {
  return (
    searchWords(search.q).length > 0 ||
    (search.status ?? search.currency) !== undefined ||
    search.filter !== ''
  )
}

/** Words of a search that Codat has no room for. */
export const droppedWords = (search: CustomersSearch): string[] => builtQuery(search).dropped
