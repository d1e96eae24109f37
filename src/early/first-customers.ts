import { customersSchema } from '../api/customers.ts'
import type { Customers } from '../api/customers.ts'
import { isUnsearchable } from '../lib/codat-query.ts'
import { hasOwnLook } from '../lib/paths/customers-search.ts'
import type { Place } from '../lib/paths/read-address.ts'

export type CustomersPlace = Extract<Place, { name: 'customers' }>

/**
 * The customers that can be shown before the application is there. Undefined where it has more to say than the rows, such
 * as a notice above them: then it shows both. Rows of a look of their own are left to it as well.
 */
export function firstCustomers({ search, problems }: CustomersPlace, body: unknown): Customers | undefined {
  const read = customersSchema.safeParse(body)
  if (!read.success || read.data.results.length === 0) return undefined
  return problems.length > 0 || isUnsearchable(search.q) || hasOwnLook(search) ? undefined : read.data
}
