import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSyncCustomers } from './use-sync-customers.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const queued = () => Response.json({ id: 'sync-2' })

/** Asks for a sync; `statuses` are what Codat says of it, look by look, the last one for good. */
async function sync(answer: () => Response, statuses: readonly object[]) {
  let looks = 0
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    if (method === 'POST') {
      asked.push(path)
      return Promise.resolve(answer())
    }
    const customers = statuses[Math.min(looks++, statuses.length - 1)]
    return Promise.resolve(Response.json({ customers }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useSyncCustomers('co', 'connection-1'), { wrapper })
  act(() => result.current.mutate())
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  return { result: result.current, looks: () => looks, asked }
}

test('a sync is asked for at the connection, and followed until the status speaks of it', async () => {
  const { result, looks, asked } = await sync(queued, [{}, {}, { latestSyncId: 'sync-2' }])
  expect(result.data).toEqual({ isNew: true, isInStatus: true })
  expect(looks()).toBe(3)
  expect(asked).toEqual(['/api/companies/co/data/queue/customers?connectionId=connection-1'])
})

test('a status that never speaks of it is looked at five times', async () => {
  const { result, looks } = await sync(queued, [{}])
  expect(result.data).toEqual({ isNew: true, isInStatus: false })
  expect(looks()).toBe(5)
})

test.each([
  ['409', () => new Response('', { status: 409 })],
  ['a sentence', () => Response.json({ error: 'A sync is already in progress' }, { status: 400 })],
])('a sync that is under way, as %s says, is followed as well', async (_how, answer) => {
  const { result } = await sync(answer, [{ currentStatus: 'Fetching' }])
  expect(result.data).toEqual({ isNew: false, isInStatus: true })
})

test('any other refusal is an error', async () => {
  const { result, looks } = await sync(() => new Response('', { status: 403 }), [{}])
  expect(result.error).toMatchObject({ status: 403 })
  expect(looks()).toBe(0)
})
