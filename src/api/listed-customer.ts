import type { QueryClient } from '@tanstack/react-query'
import { recordId } from './customer-title.ts'
import { customerQueries } from './customer-queries.ts'
import type { CustomerRecord, Customers } from './customers.ts'

/** The record as some list already loaded it, to show while the full read is under way. */
export function findListedCustomer(
  client: QueryClient,
  companyId: string,
  customerId: string,
): CustomerRecord | undefined {
  const lists = client.getQueriesData<Customers>({
    queryKey: [...customerQueries.ofCompany(companyId), 'list'],
  })
  for (const [, page] of lists) {
    const found = page?.results.find((record) => recordId(record) === customerId)
    if (found) return found
  }
  return undefined
}
