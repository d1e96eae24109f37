import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { useCustomersList } from './use-customers-list.ts'
import { useShownPage } from './use-shown-page.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  updateAppStatus({ quota: undefined })
})

const customers = (...ids: string[]) => ({ results: ids.map((id) => ({ id })), totalResults: 3 })

/** A list of three customers in pages of two; a page comes only when the test says so. */
function show() {
  const requested: string[] = []
  const waiting = new Map<string, (body: object) => void>()
  vi.stubGlobal(
    'fetch',
    (url: string) =>
      new Promise((resolve) => {
        const page = new URLSearchParams(url.split('?')[1]).get('page') ?? ''
        requested.push(page)
        waiting.set(page, (body) => resolve(Response.json(body)))
      }),
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const view = renderHook(
    ({ page }) => {
      const list = useCustomersList('co', { ...DEFAULT_CUSTOMERS_SEARCH, pageSize: 2, page })
      useShownPage('co', list)
      return list
    },
    { wrapper, initialProps: { page: 1 } },
  )
  const arrive = async (page: string, body: object) => {
    act(() => waiting.get(page)?.(body))
    await vi.waitFor(() => expect(view.result.current.list.isFetching).toBe(false))
  }
  return { ...view, arrive, requested }
}

it('shows a page, and loads the next one ahead', async () => {
  const { result, arrive, requested } = show()
  expect(result.current).toMatchObject({ shown: 0, total: undefined })
  expect(requested).toEqual(['1'])
  await arrive('1', customers('a', 'b'))
  expect(result.current).toMatchObject({ shown: 2, total: 3, pageSize: 2, hasNext: true })
  expect(requested).toEqual(['1', '2'])
})

it('the rows on screen belong to their own address until the next ones are there', async () => {
  const { result, rerender, arrive, requested } = show()
  await arrive('1', customers('a', 'b'))
  rerender({ page: 2 })
  expect(result.current.shownSearch.page).toBe(1)
  expect(result.current).toMatchObject({ shown: 2, hasNext: true })
  await arrive('2', customers('c'))
  expect(result.current.shownSearch.page).toBe(2)
  expect(result.current).toMatchObject({ shown: 1, hasNext: false })
  // Nothing comes after the last page.
  expect(requested).toEqual(['1', '2'])
})

it('loads nothing ahead while little is left of the day’s requests', async () => {
  updateAppStatus({ quota: { limit: 1000, remaining: 10, resetAt: undefined } })
  const { arrive, requested } = show()
  await arrive('1', customers('a', 'b'))
  expect(requested).toEqual(['1'])
})
