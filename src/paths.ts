import { hasDotStep } from './lib/dot-step.ts'
import { compactCustomersSearch } from './lib/customers-search.ts'
import type { CustomersSearch } from './lib/customers-search.ts'

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

/** Whether an id can stand in an address: dot steps are resolved on the way, and `new` is the form's address. */
export function canBeLinked(id: string): boolean {
  return id !== '' && id !== 'new' && !hasDotStep(id)
}
