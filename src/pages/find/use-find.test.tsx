import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/history'
import { act, renderHook } from '@testing-library/react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { lastFind } from '../../api/find-everywhere/find-session.ts'
import { NO_FRAMES } from '../../components/router/no-frames.fixture.ts'
import { PlaceContext, RouterContext } from '../../components/router/router-context.ts'
import { createRouter } from '../../components/router/router.ts'
import type { Router } from '../../components/router/router.ts'
import { keepAsked, wasAsked } from '../../lib/storage/asked-here.ts'
import { toFind } from '../../lib/paths/find-link.ts'
import { rememberCompany } from '../../lib/storage/recent-companies.ts'
import { searchOf, useFind } from './use-find.ts'

/** For busy machines; what comes in time never waits for it. */
const PATIENT = { timeout: 20_000 }

/** Customers are requested of these, in this order. */
let searched: string[] = []
let count = 0

beforeEach(() => {
  searched = []
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    const [, companyId] = /companies\/([^/?]+)\/data/.exec(url) ?? []
    if (companyId === undefined) {
      const results = Array.from({ length: count }, (_, place) => ({
        id: `c${place}`,
        name: `Company ${place}`,
      }))
      return Promise.resolve(Response.json({ results, totalResults: count }))
    }
    searched.push(companyId)
    signal?.throwIfAborted()
    const results = companyId === 'c1' ? [{ id: '1', customerName: 'Acme Ltd' }] : []
    return Promise.resolve(Response.json({ results, totalResults: results.length }))
  })
})
afterEach(() => {
  lastFind.stop()
  updateAppStatus({ quota: undefined })
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

function Shown({ router, children }: { router: Router; children: ReactNode }) {
  const [place, setPlace] = useState(router.shown)
  useEffect(() => router.subscribe(() => setPlace(router.shown())), [router])
  return (
    <RouterContext value={router}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </RouterContext>
  )
}

function open(address: string, companies: number) {
  count = companies
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: [address] }),
    frames: NO_FRAMES,
    redirect: () => undefined,
    onOpen: () => undefined,
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Shown router={router}>{children}</Shown>
    </QueryClientProvider>
  )
  return { router, ...renderHook(() => useFind(), { wrapper }) }
}

it('starts a small search at once, the person’s own companies first, and keeps it for coming back', async () => {
  rememberCompany('c2', 1)
  const first = open('/find?q=acme', 3)
  await vi.waitFor(() => expect(first.result.current.shown?.step).toBe('done'), PATIENT)
  expect(searched).toEqual(['c2', 'c0', 'c1'])
  expect(first.result.current.shown?.found.map(({ company }) => company.id)).toEqual(['c1'])
  first.unmount()

  const second = open('/find?q=acme', 3)
  expect(second.result.current.shown?.searched).toBe(3)
  await vi.waitFor(() => expect(second.result.current.plan).toBeDefined(), PATIENT)
  expect(searched).toHaveLength(3)
})

it('waits with a large one until it is started, and stops it on another page', async () => {
  const { result, unmount } = open('/find?q=large', 11)
  await vi.waitFor(() => expect(result.current.plan?.companies).toHaveLength(11), PATIENT)
  expect(searched).toEqual([])
  act(() => result.current.start())
  expect(result.current.shown?.step).toBe('running')
  unmount()
  expect(lastFind.getState()?.step).toBe('stopped')
})

it('starts a large one again after a reload of the tab that had started it, unless it was called off there', async () => {
  keepAsked(searchOf({ q: 'again', kind: 'name' }))
  const { result } = open('/find?q=again', 11)
  await vi.waitFor(() => expect(result.current.shown?.step).toBe('done'), PATIENT)
  expect(searched).toHaveLength(11)
  act(() => result.current.stop())
  expect(wasAsked(searchOf({ q: 'again', kind: 'name' }))).toBe(false)
})

it('shows an earlier search again on the way back to it, and searches nothing again', async () => {
  const { result, router } = open('/find', 11)
  await vi.waitFor(() => expect(result.current.plan).toBeDefined(), PATIENT)
  for (const q of ['first', 'second']) {
    act(() => router.navigate(toFind({ q }), false))
    await vi.waitFor(() => expect(result.current.search.q).toBe(q), PATIENT)
    act(() => result.current.start())
    await vi.waitFor(() => expect(result.current.shown?.step).toBe('done'), PATIENT)
  }
  act(() => router.navigate(toFind({ q: 'first' }), false))
  await vi.waitFor(() => expect(result.current.search.q).toBe('first'), PATIENT)
  expect(result.current.shown).toMatchObject({ step: 'done', searched: 11, wanted: { q: 'first' } })
  expect(searched).toHaveLength(22)
})

it('starts none again that takes more requests than are left today', async () => {
  const quota = { limit: 1000, remaining: 10, resetAt: undefined }
  updateAppStatus({ quota })
  keepAsked(searchOf({ q: 'costly', kind: 'name' }))
  const { result } = open('/find?q=costly', 11)
  await vi.waitFor(() => expect(result.current.plan?.companies).toHaveLength(11), PATIENT)
  expect([searched, result.current.shown]).toEqual([[], undefined])
  act(() => updateAppStatus({ quota: { ...quota, remaining: 11 } }))
  await vi.waitFor(() => expect(searched).toHaveLength(11), PATIENT)
})

it('stops it when something else is searched for, which isn’t started by itself', async () => {
  const { result } = open('/find?q=one', 11)
  await vi.waitFor(() => expect(result.current.plan).toBeDefined(), PATIENT)
  act(() => result.current.start())
  act(() => result.current.change({ q: 'kim@acme.example' }))
  expect(lastFind.getState()?.step).toBe('stopped')
  expect(result.current).toMatchObject({ kind: 'email', shown: undefined, isReady: true })
  act(() => result.current.change({ kind: 'name' }))
  expect(result.current).toMatchObject({ kind: 'name', meant: 'email' })
})

it('starts nothing without enough to search for', async () => {
  const { result } = open('/find?q=a&kind=unheard-of', 3)
  await vi.waitFor(() => expect(result.current.plan).toBeDefined(), PATIENT)
  act(() => result.current.start())
  expect([searched, result.current.isReady, result.current.problems]).toEqual([[], false, ['kind']])
})
