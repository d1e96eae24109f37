import { useQueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customer-queries.ts'
import type { Customer } from '../../api/customers.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import type { FormTarget } from './form-parts.ts'

/** Sending does not wait longer than this: Codat compares the dates of the record as well. */
const TIMEOUT_MS = 5000

/** What a promise resolves to in time; null when it fails or takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT_MS))
  return Promise.race([work.catch(() => null), timeout])
}

interface Reread {
  /** The record; null for a new customer, and when it could not be read just now. */
  readonly record: Customer | null
  /** The create/update model as Codat served it last. */
  readonly servedModel: unknown
}

/** Reads what a form was built from once more, right before it is sent. */
export function useReread(
  { companyId, connection }: FormTarget,
  customerId: string | null,
  withChanges: (record: Customer) => Customer = (record) => record,
): () => Promise<Reread> {
  const client = useQueryClient()
  return async () => {
    const model = pushOptionQueries.customers(companyId, connection.id)
    const detail = customerQueries.detail(companyId, customerId ?? '')
    const [found] = await Promise.all([
      customerId === null ? null : inTime(client.fetchQuery({ ...detail, staleTime: 0, retry: false })),
      inTime(client.fetchQuery({ ...model, retry: false })),
    ])
    const record = found?.readable === true ? withChanges(found.customer) : null
    return { record, servedModel: client.getQueryData(model.queryKey) }
  }
}
