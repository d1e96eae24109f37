import { useQueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customers.ts'
import type { Customer } from '../../api/customers.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import type { FormTarget } from './form-parts.ts'

/** Longer than this the sending does not wait: Codat compares the dates of the record as well. */
const LONGEST_MS = 5000

async function orNothing<T>(work: Promise<T>): Promise<T | null> {
  const given = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_MS))
  return Promise.race([work.catch(() => null), given])
}

export interface AskedAnew {
  /** The record; null for a new customer, and when it could not be read just now. */
  readonly record: Customer | null
  /** The create/update model as served last. */
  readonly served: unknown
}

/** Asks for what the form was drawn from once more, right before it is sent. */
export function useAskAnew(
  { companyId, connection }: FormTarget,
  customerId: string | null,
  onRead: (record: Customer) => Customer = (record) => record,
): () => Promise<AskedAnew> {
  const client = useQueryClient()
  return async () => {
    const model = pushOptionQueries.customers(companyId, connection.id)
    const detail = customerQueries.detail(companyId, customerId ?? '')
    const [found] = await Promise.all([
      customerId === null ? null : orNothing(client.fetchQuery({ ...detail, staleTime: 0, retry: false })),
      orNothing(client.fetchQuery({ ...model, retry: false })),
    ])
    const record = found?.readable === true ? onRead(found.customer) : null
    return { record, served: client.getQueryData(model.queryKey) }
  }
}
