import { renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { saveViews } from '../../lib/storage/saved-views.ts'
import { matchingEntries } from './matching-entries.ts'
import { useViewEntries } from './palette-views.ts'

afterEach(() => saveViews([]))

const entries = (companyId?: string) => renderHook(() => useViewEntries(companyId)).result.current

it('leads to the views of the company on the screen, with what they show', () => {
  saveViews([
    { id: 'a', name: 'Archivés', query: 'status=Archived&made=up', isDefault: false },
    { id: 'b', name: 'Elsewhere', query: 'q=a', companyId: 'other', isDefault: false },
  ])
  expect(entries()).toEqual([])
  expect(entries('co')).toMatchObject([
    { title: 'Archivés', isData: true, target: { href: '/companies/co/customers?status=Archived' } },
  ])
  expect(matchingEntries(entries('other'), 'else')).toHaveLength(1)
  expect(matchingEntries(entries('co'), 'ARCHIVÉ')).toHaveLength(1)
})

it('leads to a view of all customers even where another view is the default', () => {
  saveViews([
    { id: 'd', name: 'Default', query: 'status=Active', isDefault: true },
    { id: 'e', name: 'Everybody', query: '', isDefault: false },
  ])
  expect(entries('co')[1]).toMatchObject({ target: { href: '/companies/co/customers?page=1' } })
})
