import { buildQuery, searchWords } from './codat-query.ts'
import type { CustomersSearch } from './paths/customers-search.ts'

const SEARCHED = ['customerName', 'contactName', 'emailAddress', 'phone', 'id'] as const

/** Parameters of the list request as Codat takes them. */
export interface CustomersRequest {
  page: number
  pageSize: number
  orderBy: string
  query: string | undefined
}

/** The request for a list state. Arrays cannot be queried, so contacts and addresses are not searched. */
export function customersRequest(search: CustomersSearch): CustomersRequest {
  const clauses: string[] = []
  if (!search.deleted) clauses.push('metadata.isDeleted!=true')
  if (search.status !== undefined) clauses.push(`status=${search.status}`)
  if (search.currency !== undefined) clauses.push(`defaultCurrency=${search.currency}`)
  const { query } = buildQuery({ text: search.q, searchIn: SEARCHED, clauses })
  return { page: search.page, pageSize: search.pageSize, orderBy: search.orderBy, query }
}

/** Whether the list is narrowed by anything but the hiding of deleted records. */
export function isFiltered(search: CustomersSearch): boolean {
  return searchWords(search.q).length > 0 || search.status !== undefined || search.currency !== undefined
}

/** Words of a search that Codat has no room for. */
export function droppedWords(q: string): string[] {
  return buildQuery({ text: q, searchIn: SEARCHED, clauses: [] }).dropped
}
