import * as z from 'zod/mini'
import { startEarly } from './api/early.ts'
import { companiesUrl, companyUrl, customerUrl, customersUrl, dataStatusUrl } from './lib/codat-urls.ts'
import { COMPANIES_PAGE_SIZE, parseCompaniesSearch } from './lib/paths/companies-search.ts'
import { parseCustomersSearch } from './lib/paths/customers-search.ts'
import { customersRequest } from './lib/codat-customers-request.ts'

/**
 * Runs before the application has arrived: asks for what the first screen shows, so that the answer is on its way
 * while the code still loads.
 */
z.config({ jitless: true })

const raw = Object.fromEntries(new URLSearchParams(location.search))
const [root, companyId, section, customerId, ...rest] = location.pathname
  .split('/')
  .filter(Boolean)
  .map(decode)

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function firstReads(): string[] {
  if (root !== 'companies' || rest.length > 0) return []
  if (companyId === undefined) {
    return [companiesUrl({ ...parseCompaniesSearch(raw).search, pageSize: COMPANIES_PAGE_SIZE })]
  }
  if (section !== 'customers') return []
  const shell = [companyUrl(companyId), dataStatusUrl(companyId)]
  if (customerId === 'new') return shell
  if (customerId !== undefined) return [customerUrl(companyId, customerId), ...shell]
  return [customersUrl(companyId, customersRequest(parseCustomersSearch(raw).search)), ...shell]
}

for (const url of firstReads()) startEarly(`/api${url}`)

// The page's own code comes beside the application's instead of after it.
if (root === 'companies' && companyId === undefined) void import('./pages/companies/CompaniesPage.tsx')
else if (section === 'customers' && customerId === undefined)
  void import('./pages/customers/CustomersPage.tsx')
