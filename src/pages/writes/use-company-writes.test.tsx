import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { entryWithResponse, draftEntry } from '../../writes/rules/entry.fixture.ts'
import { useCompanyWrites } from './use-company-writes.ts'

// This device's journal needs IndexedDB, which only a browser has.
vi.mock(import('../../writes/hooks/use-writes.ts'), { spy: true })

const FIRST_PAGE: WritesSearch = {
  page: 1,
  show: undefined,
  status: undefined,
  write: undefined,
  operation: undefined,
  connection: undefined,
}
const LISTED = '00000000-0000-4000-8000-000000000001'
const OLDER = '00000000-0000-4000-8000-000000000002'
const of = (pushOperationKey: string, status = 'Success') => operation(status, { pushOperationKey })

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(useWrites).mockReturnValue([])
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  updateAppStatus({ quota: undefined })
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** The page’s data once everything has arrived: Codat lists `listed` and knows `OLDER` besides. */
async function show(listed: readonly unknown[], search: Partial<WritesSearch> = {}) {
  const requested: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    requested.push(url.replace('/api/companies/co/push', ''))
    if (url.includes('?')) return Response.json({ results: listed, totalResults: listed.length })
    return url.endsWith(OLDER) ? Response.json(of(OLDER)) : new Response('', { status: 404 })
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useCompanyWrites('co', { ...FIRST_PAGE, ...search }), { wrapper })
  await pass(100)
  return { result, requested }
}

it('has the rows of a page, and counts those that can’t be read', async () => {
  const { result, requested } = await show([of(LISTED), { status: 7 }], { page: 2, status: 'Failed' })
  expect(result.current.page.rows.map(({ id }) => id)).toEqual([LISTED])
  expect(result.current).toMatchObject({ unreadable: 1, open: undefined, openError: null })
  expect(requested[0]).toBe('?page=2&pageSize=50&query=status%3DFailed&orderBy=-requestedOnUtc')
})

describe('the counts', () => {
  const GROUPS = { attention: 1, waiting: 0, 'awaiting-sync': 0, done: 1 }

  it('are those of the page when it has every change, for which nothing else is requested', async () => {
    const { result, requested } = await show([of(LISTED), of(OLDER, 'Failed')])
    expect(result.current).toMatchObject({ counts: GROUPS, searched: undefined })
    expect(requested).toHaveLength(1)
  })

  it('are those of the latest changes when there are more', async () => {
    const { result, requested } = await show([of(LISTED), of(OLDER, 'Failed')], { page: 2 })
    expect(result.current).toMatchObject({ counts: GROUPS })
    expect(requested[1]).toBe('?page=1&pageSize=500&orderBy=-requestedOnUtc')
  })

  it('give way when little is left of the day’s requests', async () => {
    updateAppStatus({ quota: { limit: 1000, remaining: 10, resetAt: undefined } })
    const { result, requested } = await show([of(LISTED)], { page: 2 })
    expect(result.current.counts).toBeUndefined()
    expect(requested).toHaveLength(1)
  })
})

it('changes of one group are searched for among the latest', async () => {
  const { result, requested } = await show([of(LISTED), of(OLDER, 'Failed')], { show: 'attention' })
  expect(result.current.page).toMatchObject({ total: 1, shown: 1, hasNext: false })
  expect(result.current.page.rows.map(({ id }) => id)).toEqual([OLDER])
  expect(requested).toEqual(['?page=1&pageSize=500&orderBy=-requestedOnUtc'])
})

describe('the change in the address', () => {
  it('is the one that is listed', async () => {
    const { result, requested } = await show([of(LISTED)], { operation: LISTED })
    expect(result.current.open?.operation?.pushOperationKey).toBe(LISTED)
    expect(requested).toHaveLength(1)
  })

  it('is read on its own when it isn’t on the page', async () => {
    const { result, requested } = await show([of(LISTED)], { operation: OLDER })
    expect(result.current.open).toMatchObject({ id: OLDER, operation: { pushOperationKey: OLDER } })
    expect(requested[1]).toBe(`/${OLDER}`)
  })

  it('comes with what this device knows of it', async () => {
    const entry = entryWithResponse('Success', { id: 'mine' }, { pushOperationKey: OLDER })
    vi.mocked(useWrites).mockReturnValue([entry])
    const { result } = await show([], { operation: OLDER })
    expect(result.current.open).toMatchObject({ operation: { pushOperationKey: OLDER }, entry })
  })

  it('may be one of this device’s that Codat has no key for', async () => {
    const entry = draftEntry({ id: 'mine' })
    vi.mocked(useWrites).mockReturnValue([entry])
    const { result } = await show([], { write: 'mine' })
    expect(result.current).toMatchObject({
      open: { id: 'mine', operation: undefined, entry },
      openError: null,
    })
  })

  it('is an error when Codat doesn’t know it', async () => {
    const { result } = await show([], { operation: LISTED })
    expect(result.current).toMatchObject({ open: undefined, openError: { status: 404 } })
  })

  it('is not asked for when it is no key', async () => {
    const { result, requested } = await show([], { operation: '../companies' })
    expect(result.current).toMatchObject({ open: undefined, openError: null })
    expect(requested).toHaveLength(1)
  })
})

describe('while a change is pending', () => {
  it('the page is read again, soon at first and then less often', async () => {
    const { requested } = await show([of(LISTED, 'Pending')])
    await pass(16_000)
    expect(requested).toHaveLength(2)
    await pass(16_000)
    expect(requested).toHaveLength(2)
    await pass(16_000)
    expect(requested).toHaveLength(3)
  })

  it('nothing is read again with little left of the day’s requests', async () => {
    updateAppStatus({ quota: { limit: 1000, remaining: 10, resetAt: undefined } })
    const { requested } = await show([of(LISTED, 'Pending')])
    await pass(600_000)
    expect(requested).toHaveLength(1)
  })
})

it('nothing is read again once every change has an outcome', async () => {
  const { requested } = await show([of(LISTED, 'Failed')])
  await pass(600_000)
  expect(requested).toHaveLength(1)
})
