import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { rememberView, saveViews, viewInUse } from '../../../lib/storage/saved-views.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { useViews } from './use-views.ts'

const archived: SavedView = { id: 'a', name: 'Archived', query: 'status=Archived', isDefault: false }
const compact: SavedView = {
  id: 'c',
  name: 'Compact',
  query: 'density=compact',
  companyId: 'co',
  isDefault: false,
}

const onAddress = vi.fn<(href: string) => void>()
const changed = vi.fn<(changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => void>()

function open(start: Partial<CustomersSearch> = {}, companyId = 'co', href = '/list') {
  return renderHook(() => {
    const [search, setSearch] = useState<CustomersSearch>({ ...DEFAULT_CUSTOMERS_SEARCH, ...start })
    const change = (changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => {
      changed(changes, options)
      setSearch((before) => ({ ...before, ...changes }))
    }
    return { ...useViews({ companyId, search, href, onAddress }, change), search, change }
  })
}

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  saveViews([archived, compact])
})

it('a view is the one in use until the list looks otherwise, and then a changed one', () => {
  const { result } = open({ pageSize: 250 })
  expect(result.current).toMatchObject({ current: undefined, isChanged: false })
  act(() => result.current.open(archived))
  expect(result.current).toMatchObject({ current: archived, isChanged: false })
  expect(result.current.search).toMatchObject({ status: 'Archived', pageSize: 250 })
  act(() => result.current.change({ currency: 'GBP' }))
  expect(result.current).toMatchObject({
    current: archived,
    isChanged: true,
    query: 'status=Archived&currency=GBP',
  })
  act(() => result.current.open(undefined))
  expect(result.current).toMatchObject({ current: undefined, isChanged: false, query: '' })
})

it('pages and sizes are no change of a view', () => {
  const { result } = open({ status: 'Archived', page: 3, pageSize: 25 })
  expect(result.current).toMatchObject({ current: archived, isChanged: false })
})

it('a list opened without saying how gets its default, in the place of its address', () => {
  saveViews([{ ...archived, isDefault: true }, compact])
  const { result } = open()
  expect(result.current.search.status).toBe('Archived')
  expect(changed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'Archived' }), {
    replace: true,
  })
  expect(viewInUse('co')).toBe('a')
})

it.each(['q=x', 'page=2', 'page=1'])('an address that says %s is shown as it is', (query) => {
  saveViews([{ ...archived, isDefault: true }])
  open({}, 'co', `/list?${query}`)
  expect(changed).not.toHaveBeenCalled()
})

it('whoever has chosen all customers keeps them', () => {
  saveViews([{ ...archived, isDefault: true }])
  rememberView('co', '')
  open()
  expect(changed).not.toHaveBeenCalled()
  // In an address that stands for them in a reload and a copied link as well.
  expect(onAddress).toHaveBeenCalledExactlyOnceWith('/list?page=1')
})

it('all customers need no address of their own where they are what opens', () => {
  saveViews([{ ...archived, isDefault: false }])
  rememberView('co', '')
  open()
  expect(onAddress).not.toHaveBeenCalled()
})

it('another company’s views aren’t offered', () => {
  const { result } = open({}, 'other')
  expect(result.current.views).toEqual([archived])
})
