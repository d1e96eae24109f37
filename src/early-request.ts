import * as z from 'zod/mini'
import { startEarly } from './api/early.ts'
import { companiesUrl, companyUrl, customerUrl, customersUrl, dataStatusUrl } from './lib/codat-urls.ts'
import { COMPANIES_PAGE_SIZE } from './lib/paths/companies-search.ts'
import { readAddress } from './lib/paths/read-address.ts'
import { customersRequest } from './lib/codat-customers-request.ts'

/**
 * Runs before the application has arrived: requests what the first screen shows, so that the response is on its
 * way while the code still loads.
 */
z.config({ jitless: true })

const place = readAddress(location.pathname, location.search)

function firstReads(): string[] {
  if (place.name === 'companies') return [companiesUrl({ ...place.search, pageSize: COMPANIES_PAGE_SIZE })]
  if (place.name !== 'customers' && place.name !== 'newCustomer' && place.name !== 'customer') return []
  const { companyId } = place.params
  const shell = [companyUrl(companyId), dataStatusUrl(companyId)]
  if (place.name === 'newCustomer') return shell
  if (place.name === 'customer') return [customerUrl(companyId, place.params.customerId), ...shell]
  return [customersUrl(companyId, customersRequest(place.search)), ...shell]
}

for (const url of firstReads()) startEarly(`/api${url}`)

// The page's own code comes beside the application's instead of after it.
if (place.name === 'companies') void import('./pages/companies/CompaniesPage.tsx')
else if (place.name === 'customers') void import('./pages/customers/CustomersPage.tsx')
