import { buildQuery } from './codat-query.ts'
import type { CustomersRequest } from './codat-customers-request.ts'
import { getCompany, getCompanyDataStatus, listCompanies } from './operations/companies.ts'
import { getCustomer, listCustomers } from './operations/customers.ts'
import { operationPath, withQuery } from './paths/request-path.ts'

/**
 * Paths of the reads that a first screen needs. They stand apart from `src/api` so that the early start can ask
 * for exactly the same URLs without loading the data layer.
 */
export interface CompaniesFilter {
  q: string
  page: number
  pageSize: number
  /** Tags a company must have; empty for all companies. */
  tags?: string
  /** A member of companies, with `-` in front for descending. */
  orderBy: string
}

export function companiesUrl({ q, page, pageSize, tags, orderBy }: CompaniesFilter): string {
  const { query } = buildQuery({ text: q, searchIn: ['name'], clauses: [] })
  const wanted = { page, pageSize, query, tags: tags || undefined, orderBy }
  return withQuery(operationPath(listCompanies, {}), wanted)
}

export function companyUrl(companyId: string): string {
  return operationPath(getCompany, { companyId })
}

export function dataStatusUrl(companyId: string): string {
  return operationPath(getCompanyDataStatus, { companyId })
}

export function customersUrl(
  companyId: string,
  { page, pageSize, query, orderBy }: CustomersRequest,
): string {
  return withQuery(operationPath(listCustomers, { companyId }), { page, pageSize, query, orderBy })
}

export function customerUrl(companyId: string, customerId: string): string {
  return operationPath(getCustomer, { companyId, customerId })
}
