import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadWriteEngine } from '../../writes/engine/load-write-engine.ts'
import { useSyncAndRead } from './use-sync-and-read.ts'

vi.mock(import('../../writes/engine/load-write-engine.ts'), async (original) => ({
  ...(await original()),
  loadWriteEngine: vi.fn<typeof loadWriteEngine>(),
}))

const recordsRead = vi.fn<(companyId: string, customers: unknown, lastSync: number | null) => Promise<void>>()

beforeEach(() => {
  vi.useFakeTimers()
  recordsRead.mockReset().mockResolvedValue()
  vi.mocked(loadWriteEngine).mockResolvedValue({ recordsRead } as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const DONE = { currentStatus: 'Complete', latestSyncId: 'sync-1', lastSuccessfulSync: '2026-11-26T14:00:00Z' }
const RUNNING = { ...DONE, currentStatus: 'Fetching', latestSyncId: 'sync-2' }
const refused = () => new Response('', { status: 409 })
const queued = () => Response.json({ id: 'sync-2' })

/** `statuses` are what Codat says of the sync, look by look, the last one for good. */
async function run(answer: () => Response, statuses: readonly object[], isEnough = () => true) {
  let looks = 0
  const posts: string[] = []
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    if (method === 'POST') {
      posts.push(path)
      return Promise.resolve(answer())
    }
    if (path.includes('dataStatus')) {
      const customers = statuses[Math.min(looks++, statuses.length - 1)]
      return Promise.resolve(Response.json({ customers }))
    }
    return Promise.resolve(Response.json({ id: 'C-1', customerName: 'Acme' }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useSyncAndRead('co', 'x', 'C-1'), { wrapper })
  const outcome = result.current(isEnough, new AbortController().signal)
  await act(() => vi.advanceTimersByTimeAsync(120_000))
  return { outcome: await outcome, posts: posts.length }
}

it('the record is read again once the sync has ended', async () => {
  expect(await run(queued, [RUNNING, RUNNING, { ...DONE, latestSyncId: 'sync-2' }])).toEqual({
    outcome: 'read',
    posts: 1,
  })
  expect(recordsRead).toHaveBeenCalledExactlyOnceWith(
    'co',
    [{ id: 'C-1', customerName: 'Acme' }],
    Date.parse('2026-11-26T14:00:00Z'),
  )
})

it('a sync that was running already may have begun too early: one more follows, and no third', async () => {
  const statuses = [RUNNING, DONE, RUNNING, DONE, RUNNING, DONE]
  expect(await run(refused, statuses, () => false)).toEqual({ outcome: 'read', posts: 2 })
  expect(await run(refused, statuses, () => true)).toEqual({ outcome: 'read', posts: 1 })
})

it.each([
  ['failed', queued, [RUNNING, { ...DONE, currentStatus: 'FetchError' }]],
  ['failed', () => new Response('', { status: 500 }), [DONE]],
  ['not-visible', queued, [{}]],
] as const)('says that it %s', async (outcome, answer, statuses) => {
  expect((await run(answer, statuses)).outcome).toBe(outcome)
  expect(recordsRead).not.toHaveBeenCalled()
})
