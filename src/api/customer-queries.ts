import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { customersRequest } from '../lib/codat-customers-request.ts'
import type { CustomersRequest } from '../lib/codat-customers-request.ts'
import { customerUrl, customersUrl } from '../lib/codat-urls.ts'
import type { CustomersSearch } from '../lib/paths/customers-search.ts'
import { customersSchema, recordSchema } from './customers.ts'
import type { CustomerRecord, Customers } from './customers.ts'
import { request } from './http.ts'

export function listCustomers(
  companyId: string,
  filter: CustomersRequest,
  signal: AbortSignal,
): Promise<Customers> {
  return request(customersUrl(companyId, filter), { schema: customersSchema, signal })
}

export function getCustomer(companyId: string, customerId: string, signal: AbortSignal): Promise<CustomerRecord> {
  return request(customerUrl(companyId, customerId), { schema: recordSchema, signal })
}

export const customerQueries = {
  ofCompany: (companyId: string) => ['companies', companyId, 'customers'] as const,
  list: (companyId: string, search: CustomersSearch) => {
    const filter = customersRequest(search)
    return queryOptions({
      queryKey: [...customerQueries.ofCompany(companyId), 'list', filter],
      queryFn: ({ signal }) => listCustomers(companyId, filter, signal),
      // The rows on screen stay until the next ones are there, but only those of the same company.
      placeholderData: (previous, previousQuery) =>
        previousQuery?.queryKey[1] === companyId ? keepPreviousData(previous) : undefined,
    })
  },
  detail: (companyId: string, customerId: string) =>
    queryOptions({
      queryKey: [...customerQueries.ofCompany(companyId), 'detail', customerId],
      queryFn: ({ signal }) => getCustomer(companyId, customerId, signal),
    }),
}
