import { hasDotStep } from './dot-step.ts'
import { compactCustomersSearch } from './customers-search.ts'
import type { CustomersSearch } from './customers-search.ts'
import { carryCustomersSearch } from './attachments-search.ts'
import type { AttachmentOrder } from './attachments-search.ts'

/**
 * Targets of links. Nobody writes a path by hand: the router checks these against its routes and encodes the ids.
 */
export const toCompanies = () => ({ to: '/companies', search: {} }) as const

export const toCustomers = (companyId: string, search?: CustomersSearch) =>
  ({
    to: '/companies/$companyId/customers',
    params: { companyId },
    search: search === undefined ? {} : compactCustomersSearch(search),
  }) as const

/** A record, with the list state it was opened from, so that previous and next know their list. */
export const toCustomer = (companyId: string, customerId: string, search?: CustomersSearch) =>
  ({
    to: '/companies/$companyId/customers/$customerId',
    params: { companyId, customerId },
    // The page is always named: it tells a record opened from a list from one opened by its address.
    search: search === undefined ? {} : { ...compactCustomersSearch(search), page: search.page },
  }) as const

/** The writes of a record; `search` is the list the record was opened from. */
export const toCustomerHistory = (companyId: string, customerId: string, search?: CustomersSearch) =>
  ({
    ...toCustomer(companyId, customerId, search),
    to: '/companies/$companyId/customers/$customerId/history',
  }) as const

/** The form for a new customer; `clone` starts from an existing one, `write` corrects one that failed. */
export const toNewCustomer = (
  companyId: string,
  from: { clone?: string; write?: string; connection?: string | undefined } = {},
) => ({ to: '/companies/$companyId/customers/new', params: { companyId }, search: from }) as const

/** The form for a record; `list` is the one the record was opened from, to which the form leads back. */
export const toEditCustomer = (
  companyId: string,
  customerId: string,
  from: { write?: string; connection?: string | undefined } = {},
  list?: CustomersSearch,
) =>
  ({
    to: '/companies/$companyId/customers/$customerId/edit',
    params: { companyId, customerId },
    search: { ...toCustomer(companyId, customerId, list).search, ...from },
  }) as const

/** The write requests of a company, with the details of one open: by its key, or as this device's own. */
export const toWrites = (
  companyId: string,
  open: { write?: string | undefined; operation?: string | undefined } = {},
) => ({ to: '/companies/$companyId/writes', params: { companyId }, search: open }) as const

/** Whether an id can stand in an address: dot steps are resolved on the way, and `new` is the form's address. */
export function canBeLinked(id: string): boolean {
  return id !== '' && id !== 'new' && !hasDotStep(id)
}

/** A customer's files. `search` is the list the record was opened from, to lead back to it. */
export const toAttachments = (
  companyId: string,
  customerId: string,
  search?: CustomersSearch,
  sort?: AttachmentOrder,
) =>
  ({
    to: '/companies/$companyId/customers/$customerId/attachments',
    params: { companyId, customerId },
    search: { ...carryCustomersSearch(search), sort },
  }) as const

/** One file beside the list of all; `page` is a page of a PDF. */
export const toAttachment = (
  companyId: string,
  customerId: string,
  attachmentId: string,
  search?: CustomersSearch,
  more: { sort?: AttachmentOrder | undefined; page?: number | undefined } = {},
) =>
  ({
    to: '/companies/$companyId/customers/$customerId/attachments/$attachmentId',
    params: { companyId, customerId, attachmentId },
    search: { ...carryCustomersSearch(search), ...more },
  }) as const
