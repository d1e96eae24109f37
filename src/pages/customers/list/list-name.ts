import { customersRequest } from '../../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'

/** Names what a list finds: pages and orders of it are the same list. */
export const listName = (companyId: string, search: CustomersSearch): string =>
  `${companyId} ${customersRequest(search).query ?? ''}`
