import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { customerQueries } from '../../api/customer-queries.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useRecord } from './use-record.ts'

afterEach(() => vi.unstubAllGlobals())

const LISTED = { readable: true as const, customer: { id: 'a', customerName: 'As listed' } }

function open(response: () => Promise<Response>, listed: object = LISTED) {
  vi.stubGlobal('fetch', (url: string) =>
    url.includes('/data/customers/') ? response() : new Promise(() => undefined),
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { queryKey } = customerQueries.list('c', DEFAULT_CUSTOMERS_SEARCH)
  // The hook reads the results alone.
  client.setQueryData(queryKey, { results: [listed] } as never)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useRecord('c', 'a'), { wrapper }).result
}

it('shows what the list knows at once, and what is read when it has come', async () => {
  const read = { id: 'a', customerName: 'As read' }
  const result = open(() => Promise.resolve(Response.json(read)))
  expect(result.current.customer).toEqual(LISTED.customer)
  await waitFor(() => expect(result.current.customer).toMatchObject(read))
  expect(result.current.changes).toEqual([])
})

it('keeps what the list knows when the read fails, unless the record is gone', async () => {
  const failed = open(() => Promise.resolve(Response.json({}, { status: 500 })))
  await waitFor(() => expect(failed.current.query.isError).toBe(true))
  expect(failed.current.customer).toEqual(LISTED.customer)
  const gone = open(() => Promise.resolve(Response.json({}, { status: 404 })))
  await waitFor(() => expect(gone.current.query.isError).toBe(true))
  expect(gone.current.data).toBeUndefined()
})

it('hands on a record that can’t be read as it came', () => {
  const raw = { id: 'a', customerName: 7 }
  const result = open(() => new Promise(() => undefined), { readable: false, id: 'a', raw })
  expect(result.current.data).toEqual({ readable: false, id: 'a', raw })
  expect(result.current.customer).toBeUndefined()
})
