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

/** What a page comes with as a whole: a form or a record, of which the company is the last read that tells at once. */
export type PageContent =
  | { is: 'record'; company: string }
  /** `model`: the create/update model, with `{connectionId}` in the place of what only the company tells. */
  | { is: 'form'; company: string; model: string }

/** What comes with the page of a place, by paths of Codat's API. */
export function contentOf(place: Place): PageContent | undefined {
  if (place.name !== 'newCustomer' && place.name !== 'editCustomer' && place.name !== 'customer')
    return undefined
  const { companyId } = place.params
  const company = companyUrl(companyId)
  if (place.name === 'customer') return { is: 'record', company }
  const model = customersModelUrl(companyId, CONNECTION_ID)
  return {
    is: 'form',
    company,
    model: model.replace(encodeURIComponent(CONNECTION_ID), () => CONNECTION_ID),
  }
}
