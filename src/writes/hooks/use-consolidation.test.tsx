import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { withPick } from '../duplicates/consolidation.ts'
import type { Consolidation } from '../duplicates/consolidation.ts'
import * as store from '../duplicates/duplicates-store.ts'
import { useConsolidation } from './use-consolidation.ts'

const rows = new Map<string, Consolidation>()
beforeEach(() => {
  rows.clear()
  vi.spyOn(store, 'storedConsolidation').mockImplementation(async (key) => rows.get(key) ?? null)
  vi.spyOn(store, 'changeConsolidation').mockImplementation(async (key, change) => {
    const next = change(rows.get(key) ?? null)
    rows.set(key, next)
    return next
  })
  vi.spyOn(store, 'removeConsolidation').mockImplementation(async (key) => void rows.delete(key))
})

const place = { companyId: 'c', connectionId: 'x', ids: ['a', 'b'] }
const later = (plan: Consolidation) => withPick(plan, 'phone', 'b', () => 'new', 5)

function open(ids = place.ids) {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useConsolidation({ ...place, ids }), { wrapper }).result
}

it('shows a choice once it is stored, and again after a reload, in whichever order the customers are named', async () => {
  const first = open()
  await waitFor(() => expect(first.current.isLoading).toBe(false))
  expect(first.current.plan).toBeNull()
  act(() => first.current.keep('a'))
  await waitFor(() => expect(first.current.plan?.survivorId).toBe('a'))
  act(() => first.current.change(later))
  await waitFor(() => expect(first.current.plan?.picks).toEqual({ phone: 'b' }))
  const second = open(['b', 'a'])
  await waitFor(() => expect(second.current.plan?.picks).toEqual({ phone: 'b' }))
})

it('keeping the same customer again changes nothing, keeping another begins again', async () => {
  const handle = open()
  act(() => handle.current.keep('a'))
  act(() => handle.current.change(later))
  act(() => handle.current.keep('a'))
  await waitFor(() => expect(handle.current.plan?.picks).toEqual({ phone: 'b' }))
  act(() => handle.current.keep('b'))
  await waitFor(() => expect(handle.current.plan).toMatchObject({ survivorId: 'b', picks: {} }))
})

it('goes on without storage, and says so', async () => {
  vi.spyOn(store, 'changeConsolidation').mockRejectedValue(new Error('Blocked'))
  const handle = open()
  await waitFor(() => expect(handle.current.isLoading).toBe(false))
  act(() => handle.current.change(later))
  await waitFor(() => expect(handle.current.isUnstored).toBe(true))
  expect(handle.current.plan?.picks).toEqual({ phone: 'b' })
})

it('forgets it', async () => {
  const handle = open()
  act(() => handle.current.keep('a'))
  await waitFor(() => expect(handle.current.plan).not.toBeNull())
  act(() => handle.current.forget())
  await waitFor(() => expect(handle.current.plan).toBeNull())
  expect(rows.size).toBe(0)
})
