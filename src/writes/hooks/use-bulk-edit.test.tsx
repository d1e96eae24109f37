import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import * as store from '../bulk-edit/bulk-edit-store.ts'
import type { StoredBulkEdit } from '../bulk-edit/bulk-edit-store.ts'
import { beginBulkEdit, useBulkEdit } from './use-bulk-edit.ts'

const rows = new Map<string, StoredBulkEdit>()
beforeEach(() => {
  rows.clear()
  vi.spyOn(store, 'storedBulkEdit').mockImplementation(async (id) => rows.get(id) ?? null)
  vi.spyOn(store, 'saveBulkEdit').mockImplementation(async (edit) => {
    rows.set(edit.id, { fields: [], ...rows.get(edit.id), edit })
  })
  vi.spyOn(store, 'saveBulkEditFields').mockImplementation(async (id, fields) => {
    const row = rows.get(id)
    if (row !== undefined) rows.set(id, { ...row, fields })
  })
  vi.spyOn(store, 'removeBulkEdit').mockImplementation(async (id) => void rows.delete(id))
})

const rule = { kind: 'rule' as const, query: '', except: ['a'], total: 3 }
const phone: FieldEdit = { path: 'phone', edit: { kind: 'set', value: '1' } }

/** The hook in a tab: each has a client of its own. */
function open(id: string, client = new QueryClient()) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useBulkEdit(id), { wrapper }).result
}

it('keeps the choice and the fields for a reload, and a frozen rule as its IDs', async () => {
  const id = await beginBulkEdit(new QueryClient(), 'co', rule)
  const first = open(id)
  await waitFor(() => expect(first.current.edit).toMatchObject({ companyId: 'co', chosen: rule }))
  act(() => first.current.setFields([phone]))
  act(() => first.current.freeze(['b', 'c']))
  const second = open(id)
  await waitFor(() => expect(second.current.edit?.chosen).toEqual({ kind: 'ids', ids: ['b', 'c'] }))
  expect(second.current).toMatchObject({ fields: [phone], isUnstored: false })
  act(() => second.current.forget())
  await waitFor(() => expect(rows.size).toBe(0))
})

it('is nothing where this device doesn’t have it', async () => {
  const handle = open('other')
  await waitFor(() => expect(handle.current.isLoading).toBe(false))
  act(() => handle.current.freeze(['a']))
  expect(handle.current.edit).toBeNull()
  expect(rows.size).toBe(0)
})

it('lasts as long as the page where it can’t be stored, and says so', async () => {
  vi.spyOn(store, 'saveBulkEdit').mockRejectedValue(new Error('Blocked'))
  const client = new QueryClient()
  const handle = open(await beginBulkEdit(client, 'co', rule), client)
  await waitFor(() => expect(handle.current).toMatchObject({ isUnstored: true, edit: { chosen: rule } }))
  act(() => handle.current.freeze(['b']))
  await waitFor(() => expect(handle.current.edit?.chosen).toEqual({ kind: 'ids', ids: ['b'] }))
})
