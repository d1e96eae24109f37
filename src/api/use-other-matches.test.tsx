import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { matchesIdOrPlatform, useOtherMatches } from './use-other-matches.ts'

afterEach(() => vi.unstubAllGlobals())

const ID = 'c0da7000-0000-4000-8000-000000000015'
const company = (id: string, platformName: string) => ({
  id,
  name: `Company ${id}`,
  dataConnections: [{ id: 'x', platformName, status: 'Linked', sourceType: 'Accounting' }],
})

it.each([
  ['xero', true],
  ['XER', true],
  ['quick online', false],
  ['8000-0000', true],
  ['8000 xero', true],
  ['company', false],
  ['&&', false],
])('%s matches by ID or platform: %s', (q, expected) => {
  expect(matchesIdOrPlatform(company(ID, 'Xero'), q)).toBe(expected)
})

/** Searches among these companies, of which there may be more. */
function search(q: string, total: number) {
  const requested: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    requested.push(url)
    const results = [company('1', 'Xero'), company('2', 'Wave')]
    return Promise.resolve(
      Response.json(url.includes(ID) ? company(ID, 'Sage 50') : { results, totalResults: total }),
    )
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useOtherMatches({ q, tags: '', page: 1, orderBy: 'name' }), {
    wrapper,
  })
  return { result, requested }
}

it('finds companies by platform among those it can look through, and says when there are more', async () => {
  const { result } = search('wave', 501)
  await vi.waitFor(() => expect(result.current.found.map(({ id }) => id)).toEqual(['2']))
  expect(result.current.isPartial).toBe(true)
})

it('has nothing to add where all companies were looked through', async () => {
  const { result } = search('wave', 2)
  await vi.waitFor(() => expect(result.current.isSearching).toBe(false))
  expect(result.current.isPartial).toBe(false)
})

it('asks for a whole ID by itself', async () => {
  const { result, requested } = search(ID, 100_000)
  await vi.waitFor(() => expect(result.current.found.map(({ id }) => id)).toEqual([ID]))
  expect(requested).toHaveLength(1)
  expect(result.current.isPartial).toBe(false)
})

it('asks for nothing without a search', () => {
  expect(search('', 2).requested).toEqual([])
})

it.each([
  [500, true],
  [404, false],
])('tells a company that couldn’t be looked up from one that isn’t there: %s', async (status, isFailed) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ statusCode: status }, { status })))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const wanted = { q: ` ${ID.toUpperCase()} `, tags: '', page: 1, orderBy: 'name' } as const
  const { result } = renderHook(() => useOtherMatches(wanted), { wrapper })
  await vi.waitFor(() => expect(result.current.isSearching).toBe(false))
  expect(result.current.failed !== undefined).toBe(isFailed)
})
