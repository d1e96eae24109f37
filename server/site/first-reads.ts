import { customersRequest } from '../../src/lib/codat-customers-request.ts'
import {
  companiesUrl,
  companyUrl,
  customerUrl,
  customersUrl,
  dataStatusUrl,
} from '../../src/lib/codat-urls.ts'
import { customersModelUrl } from '../../src/lib/customers-model-url.ts'
import { COMPANIES_PAGE_SIZE } from '../../src/lib/paths/companies-search.ts'
import type { Place } from '../../src/lib/paths/read-address.ts'

/** What the first screen of an address reads from Codat, the most important first. The server tells the page, which asks at once. */
export function firstReads(place: Place): string[] {
  if (place.name === 'companies') return [companiesUrl({ ...place.search, pageSize: COMPANIES_PAGE_SIZE })]
  if (!('companyId' in place.params)) return []
  const { companyId } = place.params
  const company = [companyUrl(companyId), dataStatusUrl(companyId)]
  if (place.name === 'customers') return [customersUrl(companyId, customersRequest(place.search)), ...company]
  return 'customerId' in place.params
    ? [customerUrl(companyId, place.params.customerId), ...company]
    : company
}

/** In the place of a connection's id. */
const CONNECTION_ID = '{connectionId}'

/** Of a form: the company, and its create/update model, whose connection only the company tells. */
export function modelRead(place: Place): { company: string; model: string } | undefined {
  if (place.name !== 'newCustomer' && place.name !== 'editCustomer') return undefined
  const { companyId } = place.params
  const model = customersModelUrl(companyId, CONNECTION_ID)
  return {
    company: companyUrl(companyId),
    model: model.replace(encodeURIComponent(CONNECTION_ID), () => CONNECTION_ID),
  }
}
