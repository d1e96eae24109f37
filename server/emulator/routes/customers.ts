import type { Company } from '../world/company.ts'
import { dataSetNotRequested, dataTypeNotSupported, noDataAvailable } from '../codat/errors.ts'
import { listResponse } from '../query/list.ts'
import { platformOf } from '../codat/platforms.ts'
import { customerSchema } from '../query/query-schemas.ts'
import type { Route } from '../world/route.ts'

/** Cached customers stay readable whatever became of the connection; without one, or before the first read, they do not. */
function requireCustomers(company: Company): void {
  const connection = company.accountingConnection
  if (!connection) throw noDataAvailable('customers', company.id)
  const platform = platformOf(connection.integrationKey)
  if (platform.customers === 'unsupported') throw dataTypeNotSupported('customers', platform.name)
  if (company.dataSets.get('customers')?.lastSuccessfulSync === undefined) throw dataSetNotRequested()
}

export const customerRoutes: Route[] = [
  {
    method: 'get',
    path: '/companies/:companyId/data/customers',
    faults: 'data',
    handle: ({ world, params, path, query }) => {
      const company = world.company(params['companyId'] ?? '')
      requireCustomers(company)
      return listResponse({
        path,
        params: query,
        schema: customerSchema,
        ordered: (orderBy) => company.books.ordered(orderBy),
      })
    },
  },
  {
    method: 'get',
    path: '/companies/:companyId/data/customers/:customerId',
    faults: 'data',
    handle: ({ world, params }) => {
      const company = world.company(params['companyId'] ?? '')
      requireCustomers(company)
      const id = params['customerId'] ?? ''
      const customer = company.books.cache.get(id)
      if (!customer) throw noDataAvailable('customers', id)
      return Response.json(customer)
    },
  },
]
