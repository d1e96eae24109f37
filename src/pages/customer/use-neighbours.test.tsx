import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { customerQueries } from '../../api/customers.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useNeighbours } from './use-neighbours.ts'

const PAGE_SIZE = 3

/** Pages of three, as they were read before; what is not among them is still on its way. */
function neighbours(customerId: string, page: number, pages: Record<number, string[]>, enabled = true) {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const search = { ...DEFAULT_CUSTOMERS_SEARCH, page, pageSize: PAGE_SIZE }
  for (const [number, ids] of Object.entries(pages)) {
    client.setQueryData(customerQueries.list('c', { ...search, page: Number(number) }).queryKey, {
      results: ids.map((id) => ({ readable: true as const, customer: { id } })),
      totalResults: 7,
    })
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useNeighbours('c', customerId, search, enabled), { wrapper }).result.current
}

it('are those beside the record on its page', () => {
  expect(neighbours('b', 1, { 1: ['a', 'b', 'c'] })).toEqual({
    position: 2,
    total: 7,
    previous: { customerId: 'a', page: 1 },
    next: { customerId: 'c', page: 1 },
  })
})

it('are on the pages before and after at the ends of a page', () => {
  const pages = { 1: ['a', 'b', 'c'], 2: ['d', 'e', 'f'], 3: ['g'] }
  expect(neighbours('d', 2, pages)).toMatchObject({ position: 4, previous: { customerId: 'c', page: 1 } })
  expect(neighbours('f', 2, pages)).toMatchObject({ position: 6, next: { customerId: 'g', page: 3 } })
})

it('are not known until the other page is there', () => {
  expect(neighbours('d', 2, { 2: ['d', 'e', 'f'] })).toMatchObject({
    previous: undefined,
    next: { customerId: 'e', page: 2 },
  })
})

it('end with the list', () => {
  const pages = { 1: ['a', 'b', 'c'], 3: ['g'] }
  expect(neighbours('a', 1, pages)?.previous).toBeUndefined()
  expect(neighbours('g', 3, pages)?.next).toBeUndefined()
})

it('do not exist for a record that is not in the list, or was not opened from one', () => {
  expect(neighbours('z', 1, { 1: ['a', 'b', 'c'] })).toBeUndefined()
  expect(neighbours('a', 1, {}, false)).toBeUndefined()
})
