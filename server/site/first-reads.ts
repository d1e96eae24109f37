import { customersRequest } from '../../src/lib/codat-customers-request.ts'
import {
  companiesUrl,
  companyUrl,
  customerUrl,
  customersUrl,
  dataStatusUrl,
} from '../../src/lib/codat-urls.ts'
import { COMPANIES_PAGE_SIZE } from '../../src/lib/paths/companies-search.ts'
import type { Place } from '../../src/lib/paths/read-address.ts'

/** What the first screen of an address reads from Codat, the most important first. The server tells the page, which asks at once. */
export function firstReads(place: Place): string[] {
  if (place.name === 'companies') return [companiesUrl({ ...place.search, pageSize: COMPANIES_PAGE_SIZE })]
  if (place.name !== 'customers' && place.name !== 'newCustomer' && place.name !== 'customer') return []
  const { companyId } = place.params
  const shell = [companyUrl(companyId), dataStatusUrl(companyId)]
  if (place.name === 'newCustomer') return shell
  if (place.name === 'customer') return [customerUrl(companyId, place.params.customerId), ...shell]
  return [customersUrl(companyId, customersRequest(place.search)), ...shell]
}
