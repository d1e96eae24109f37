import { carryCustomersSearch } from './attachments-search.ts'
import type { AttachmentsSearch, CarriedSearch } from './attachments-search.ts'
import type { AuditSearch } from './audit-search.ts'
import { compactCompaniesSearch } from './companies-search.ts'
import type { CompaniesSearch } from './companies-search.ts'
import { compactCustomersSearch } from './customers-search.ts'
import type { CustomersSearch, OpenedFrom } from './customers-search.ts'
import type { DuplicatesSearch } from './duplicates-search.ts'
import type { FindSearch } from './find-search.ts'
import type { FixSearch } from './fix-search.ts'
import type { FormSearch } from './form-search.ts'
import type { LookupSearch } from './lookup-search.ts'
import { idProblem } from './opaque-id.ts'
import { pathTo, ROUTE_PATHS } from './route-paths.ts'
import type { RouteName, RouteParams } from './route-paths.ts'
import type { RunSearch } from './run-search.ts'
import type { WritesSearch } from './writes-search.ts'

/** Where a link leads; spread into a `Link`. */
export interface LinkTarget {
  readonly href: string
}

/** The parameters that links to a route may set. */
interface LinkSearch {
  companies: CompaniesSearch
  find: FindSearch
  customers: CustomersSearch
  newCustomer: FormSearch
  customer: CustomersSearch
  editCustomer: CustomersSearch & FormSearch & FixSearch
  customerHistory: CustomersSearch
  attachments: CarriedSearch & AttachmentsSearch
  attachment: CarriedSearch & AttachmentsSearch
  writes: WritesSearch
  audit: AuditSearch
  lookup: LookupSearch
  duplicates: DuplicatesSearch
  run: RunSearch
  import: Pick<FormSearch, 'connection'>
  bulkEdit: Pick<FormSearch, 'connection'>
}

export type Settable<T> = { readonly [Name in keyof T]?: T[Name] | undefined }

/** For links of pages that come later than the first screen, whose functions needn't be in it. */
export function linkTo<Name extends RouteName & keyof LinkSearch>(
  name: Name,
  params: RouteParams<Name>,
  search: Settable<LinkSearch[Name]>,
): LinkTarget {
  const pairs = Object.entries<unknown>(search).flatMap(([key, value]) =>
    value === undefined || value === ''
      ? []
      : [[key, typeof value === 'string' ? value : JSON.stringify(value)]],
  )
  const query = new URLSearchParams(pairs).toString()
  return { href: pathTo(ROUTE_PATHS[name], params) + (query === '' ? '' : `?${query}`) }
}

/**
 * Targets of links. Nobody writes an address by hand: names of ids and parameters are checked against the routes,
 * and the ids are encoded.
 */
export const toCompanies = (search?: CompaniesSearch) =>
  linkTo('companies', {}, search === undefined ? {} : compactCompaniesSearch(search))

export const toCustomers = (companyId: string, search?: CustomersSearch) =>
  linkTo('customers', { companyId }, search === undefined ? {} : compactCustomersSearch(search))

/** The page is always named: it tells a record opened from a list from one opened by its address. */
const listSearch = (search: OpenedFrom | undefined) =>
  search === undefined || !('page' in search)
    ? { ...search }
    : { ...compactCustomersSearch(search), page: search.page }

/** A record, with the list state it was opened from, so that previous and next know their list. */
export const toCustomer = (companyId: string, customerId: string, search?: OpenedFrom) =>
  linkTo('customer', { companyId, customerId }, listSearch(search))

/** The writes of a record; `search` is the list the record was opened from. */
export const toCustomerHistory = (companyId: string, customerId: string, search?: OpenedFrom) =>
  linkTo('customerHistory', { companyId, customerId }, listSearch(search))

/** The form for a new customer; `clone` starts from an existing one, `write` corrects one that failed. */
export const toNewCustomer = (companyId: string, from: Settable<FormSearch> = {}) =>
  linkTo('newCustomer', { companyId }, from)

/** The form for a record; `list` is the one the record was opened from, to which the form leads back. */
export const toEditCustomer = (
  companyId: string,
  customerId: string,
  from: Settable<Omit<FormSearch, 'clone'> & FixSearch> = {},
  list?: CustomersSearch,
) => linkTo('editCustomer', { companyId, customerId }, { ...listSearch(list), ...from })

/** The write requests of a company, with the details of one open: by its key, or as this device's own. */
export const toWrites = (
  companyId: string,
  open: { write?: string | undefined; operation?: string | undefined } = {},
) => linkTo('writes', { companyId }, open)

/** Whether an id can be part of an address; `new` is the form's. */
export function canBeLinked(id: string): boolean {
  return id !== 'new' && idProblem(id) === undefined
}

/** A customer's files. `search` is the list the record was opened from, to lead back to it. */
export const toAttachments = (
  companyId: string,
  customerId: string,
  search?: OpenedFrom,
  sort?: AttachmentsSearch['sort'],
) => linkTo('attachments', { companyId, customerId }, { ...carryCustomersSearch(search), sort })

/** One file beside the list of all; `page` is a page of a PDF. */
export const toAttachment = (
  companyId: string,
  customerId: string,
  attachmentId: string,
  search?: OpenedFrom,
  more: Settable<Pick<AttachmentsSearch, 'sort' | 'page'>> = {},
) =>
  linkTo('attachment', { companyId, customerId, attachmentId }, { ...carryCustomersSearch(search), ...more })
