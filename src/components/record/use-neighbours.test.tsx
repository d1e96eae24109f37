import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { customerQueries } from '../../api/customer-queries.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useNeighbours } from './use-neighbours.ts'

const PAGE_SIZE = 3
let company = 0

/** Pages of three, as they were read before; what is not among them is still on its way. */
function neighbours(customerId: string, page: number, pages: Record<number, string[]>, enabled = true) {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  // A company of its own: the list of another test isn't the one entered.
  company += 1
  const companyId = `c${company}`
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const search = { ...DEFAULT_CUSTOMERS_SEARCH, page, pageSize: PAGE_SIZE }
  for (const [number, ids] of Object.entries(pages)) {
    client.setQueryData(customerQueries.list(companyId, { ...search, page: Number(number) }).queryKey, {
      results: ids.map((id) => ({ readable: true as const, customer: { id } })),
      totalResults: 7,
    })
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useNeighbours(companyId, customerId, search, enabled), { wrapper }).result.current
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

/** A list as it is on the server, and a record's page that is open while it changes. */
function openRecord(customerId: string, search = DEFAULT_CUSTOMERS_SEARCH) {
  company += 1
  const companyId = `c${company}`
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const setList = (page: number, ...ids: string[]) =>
    client.setQueryData(customerQueries.list(companyId, { ...search, page }).queryKey, {
      results: ids.map((id) => ({ readable: true as const, customer: { id } })),
      totalResults: 7,
    })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const open = (id: string) =>
    renderHook(() => useNeighbours(companyId, id, search, true), { wrapper }).result.current
  return { setList, open, openFirst: () => open(customerId) }
}

it('stay the former ones after an edit that sorts the record elsewhere, or out of the list', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const record = openRecord('b')
  record.setList(1, 'a', 'b', 'c', 'd')
  const before = record.openFirst()
  expect(before).toMatchObject({ position: 2, previous: { customerId: 'a' }, next: { customerId: 'c' } })
  record.setList(1, 'a', 'c', 'd', 'b')
  expect(record.open('b')).toEqual(before)
  record.setList(1, 'a', 'c', 'd')
  expect(record.open('b')).toEqual(before)
  expect(record.open('c')).toMatchObject({ previous: { customerId: 'b' }, next: { customerId: 'd' } })
})
