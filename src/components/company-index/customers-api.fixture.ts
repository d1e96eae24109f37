import { ApiError } from '../../api/errors.ts'
import type { IndexRequests } from './index-requests.ts'
import type { PageWanted } from './worker-messages.ts'

export interface StoredCustomer {
  id: string
  customerName: string
  modifiedDate: string
  metadata?: { isDeleted: boolean }
}

/** What Codat holds, as a test changes it, and the requests that came. */
export interface CustomersApi extends IndexRequests {
  stored: StoredCustomer[]
  sync: string
  wanted: PageWanted[]
  /** Fails the next request, or holds it back until the promise is over. */
  before: (() => void | Promise<void>) | undefined
  refusesOrder: string | undefined
}

export const customersOf = (count: number): StoredCustomer[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `c-${String(n).padStart(6, '0')}`,
    customerName: `Customer ${n}`,
    modifiedDate: '2026-01-01T00:00:00Z',
  }))

export function customersApi(stored: StoredCustomer[]): CustomersApi {
  const api: CustomersApi = {
    stored,
    sync: 'first',
    wanted: [],
    before: undefined,
    refusesOrder: undefined,
    version: () => api.sync,
    async page(wanted, signal, onRequest) {
      onRequest()
      api.wanted.push(wanted)
      await api.before?.()
      signal.throwIfAborted()
      if (wanted.orderBy === api.refusesOrder)
        throw new ApiError({ kind: 'http', status: 400, request: 'GET customers', at: 0 })
      const { page, pageSize, since } = wanted
      const all = api.stored.filter(({ modifiedDate }) => since === undefined || modifiedDate > since)
      const results = all.slice((page - 1) * pageSize, page * pageSize)
      const body = JSON.stringify({ results, pageNumber: page, pageSize, totalResults: all.length })
      // A buffer of the realm that the schemas know.
      return structuredClone(new TextEncoder().encode(body).buffer)
    },
  }
  return api
}
