import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useAttention } from './use-attention.ts'

afterEach(() => vi.unstubAllGlobals())

const company = (id: string, name: string, status: string) => ({
  id,
  name,
  lastSync: '2026-11-20T09:00:00Z',
  dataConnections: [{ id: 'x', platformName: 'Xero', status, sourceType: 'Accounting' }],
})

function show(search: { q?: string; attention?: boolean }, totalResults = 3) {
  const requested: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url)
    const results = [
      company('1', 'Acme', 'Linked'),
      company('2', 'Beta', 'Deauthorized'),
      company('3', 'Gamma', 'Unlinked'),
    ]
    return Promise.resolve(Response.json({ results, totalResults }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const all = { q: '', tags: '', page: 1, attention: false, orderBy: 'name' as const, ...search }
  return { requested, ...renderHook(() => useAttention(all), { wrapper }) }
}

it('finds companies with a connection to look after, by name or platform', async () => {
  const { result } = show({ attention: true })
  await vi.waitFor(() => expect(result.current.companies.map(({ id }) => id)).toEqual(['2', '3']))
  expect(result.current).toMatchObject({ count: 2, isPartial: false })
  const named = show({ attention: true, q: 'gam' })
  await vi.waitFor(() => expect(named.result.current.companies.map(({ id }) => id)).toEqual(['3']))
  // As many as are listed.
  expect(named.result.current.count).toBe(1)
})

it('says when there are more than it looked through', async () => {
  const { result } = show({ attention: true }, 501)
  await vi.waitFor(() => expect(result.current.isPartial).toBe(true))
})

it('asks for nothing before the list is there', () => {
  const { result, requested } = show({})
  expect(requested).toEqual([])
  expect(result.current.count).toBeUndefined()
})
