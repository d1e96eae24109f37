import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { dismissedPair } from '../duplicates/dismissed-pair.ts'
import type { DismissedPair } from '../duplicates/dismissed-pair.ts'
import * as store from '../duplicates/duplicates-store.ts'
import { useDismissedPairs } from './use-dismissed-pairs.ts'

const rows = new Map<string, DismissedPair>()
beforeEach(() => {
  rows.clear()
  vi.spyOn(store, 'dismissedPairs').mockImplementation(async () => [...rows.values()])
  vi.spyOn(store, 'dismissPairs').mockImplementation(async (pairs) => {
    for (const pair of pairs) rows.set(pair.key, pair)
  })
  vi.spyOn(store, 'restorePairs').mockImplementation(async (keys) => {
    for (const key of keys) rows.delete(key)
  })
})

const pairOf = (one: string, other: string) =>
  dismissedPair(
    'c',
    [
      { id: one, title: one },
      { id: other, title: other },
    ],
    5,
  )

function open() {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useDismissedPairs('c'), { wrapper }).result
}

it('keeps what was dismissed, once, until it is undone', async () => {
  const first = open()
  await waitFor(() => expect(first.current.isLoading).toBe(false))
  act(() => first.current.dismiss([pairOf('a', 'b'), pairOf('a', 'd')]))
  act(() => first.current.dismiss([pairOf('b', 'a')]))
  const second = open()
  await waitFor(() => expect(second.current.pairs.map(({ ids }) => ids.join())).toEqual(['a,b', 'a,d']))
  act(() => second.current.restore([pairOf('a', 'b').key]))
  await waitFor(() => expect(second.current.pairs.map(({ ids }) => ids.join())).toEqual(['a,d']))
  expect(rows.size).toBe(1)
})

it('says when it can’t be kept', async () => {
  vi.spyOn(store, 'dismissPairs').mockRejectedValue(new Error('Blocked'))
  const handle = open()
  await waitFor(() => expect(handle.current.isLoading).toBe(false))
  act(() => handle.current.dismiss([pairOf('a', 'b')]))
  await waitFor(() => expect(handle.current.isUnstored).toBe(true))
  expect(handle.current.pairs).toHaveLength(1)
})

it('shows as dismissed only what is stored', async () => {
  const stored = new EventTarget()
  vi.spyOn(store, 'dismissPairs').mockReturnValue(
    new Promise((resolve) => stored.addEventListener('stored', () => resolve(), { once: true })),
  )
  const handle = open()
  await waitFor(() => expect(handle.current.isLoading).toBe(false))
  await act(async () => handle.current.dismiss([pairOf('a', 'b')]))
  expect(handle.current.pairs).toEqual([])
  await act(async () => stored.dispatchEvent(new Event('stored')))
  await waitFor(() => expect(handle.current.pairs).toHaveLength(1))
})
