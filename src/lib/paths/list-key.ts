import type { CustomersSearch } from './customers-search.ts'

/** Names a list of customers, whichever of its pages is on the screen. */
export function listKeyOf(companyId: string, search: CustomersSearch): string {
  return companyId + JSON.stringify({ ...search, page: undefined })
}
