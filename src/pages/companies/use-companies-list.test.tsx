import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { rememberCompany } from '../../lib/storage/recent-companies.ts'
import { useCompaniesList, useOwnCompanies } from './use-companies-list.ts'

const WHOLE = { q: '', tags: '', page: 1, attention: false, orderBy: 'name' } as const
let rows: object[] = []

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string) => {
    const id = /\/companies\/(\w+)$/.exec(url)?.[1]
    return Promise.resolve(Response.json(id === undefined ? { results: rows } : { id, name: id }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

function render<Result>(hook: () => Result) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { client, ...renderHook(hook, { wrapper }) }
}

it('keeps its rows while they are read again in the background', async () => {
  rows = [{ id: 'a', name: 'A' }]
  const { result, client } = render(() => useCompaniesList(WHOLE))
  await vi.waitFor(() => expect(result.current.results.map(({ id }) => id)).toEqual(['a']))
  rows = [
    { id: 'b', name: 'B' },
    { id: 'a', name: 'A' },
  ]
  await act(() => client.invalidateQueries())
  await vi.waitFor(() => expect(result.current.changed).toBe(2))
  expect(result.current.results.map(({ id }) => id)).toEqual(['a'])
  act(() => result.current.showChanges())
  expect(result.current.results.map(({ id }) => id)).toEqual(['b', 'a'])
})

it('names what is pinned and what was opened last, each company once', async () => {
  rememberCompany('a', 1)
  rememberCompany('b', 2)
  const { result } = render(() => useOwnCompanies(WHOLE))
  await vi.waitFor(() => expect(result.current.recent.map(({ id }) => id)).toEqual(['b', 'a']))
  act(() => result.current.pin('a', true))
  expect(result.current.pinned.map(({ id }) => id)).toEqual(['a'])
  expect(result.current.recent.map(({ id }) => id)).toEqual(['b'])
  expect(pinnedCompanies()).toEqual(['a'])
  act(() => result.current.pin('a', false))
  expect(result.current.pinned).toEqual([])
})

it.each([
  { ...WHOLE, q: 'x' },
  { ...WHOLE, tags: 'region=uk' },
  { ...WHOLE, page: 2 },
  { ...WHOLE, orderBy: '-lastSync' as const },
])('leaves them out of %j', (search) => {
  rememberCompany('a', 1)
  expect(render(() => useOwnCompanies(search)).result.current.recent).toEqual([])
})
