import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { customerQueries } from '../../api/customer-queries.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useReadElsewhere } from './use-read-elsewhere.ts'

const held = vi.hoisted((): { entries: readonly unknown[] } => ({ entries: [] }))
vi.mock('./use-writes.ts', () => ({ useJournal: () => held }))

const READ_AT = Date.UTC(2026, 10, 26, 12)
const before = { id: 'C-1', phone: '1', modifiedDate: '2026-11-26T11:00:00Z' }
const after = { ...before, phone: '2', modifiedDate: '2026-11-26T12:00:30Z' }
const change = (readBackAt: number | null): JournalEntry =>
  entryWithResponse('Success', {
    kind: 'update',
    customerId: 'C-1',
    companyId: 'co',
    opened: before,
    readBack: readBackAt === null ? null : { at: readBackAt, differences: [] },
  })

function show(record: typeof before, then: JournalEntry) {
  held.entries = [change(null)]
  const client = new QueryClient()
  const { queryKey } = customerQueries.detail('co', 'C-1')
  const read: CustomerRecord = { readable: true, customer: record }
  client.setQueryData(queryKey, read, { updatedAt: READ_AT })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { rerender } = renderHook(() => useReadElsewhere('co', record), { wrapper })
  const isStale = () => client.getQueryState(queryKey)?.isInvalidated
  expect(isStale()).toBe(false)
  held.entries = [then]
  rerender()
  return isStale()
}

it('a record from before a change that another tab saw arrive is read again', () => {
  expect(show(before, change(READ_AT + 1000))).toBe(true)
})

it.each<[string, typeof before, number]>([
  ['holds the change already', after, READ_AT + 1000],
  ['was read after the change was seen', before, READ_AT - 1000],
])('one that %s is not', (_name, record, at) => {
  expect(show(record, change(at))).toBe(false)
})
