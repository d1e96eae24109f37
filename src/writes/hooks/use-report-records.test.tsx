import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useReportRecords } from './use-report-records.ts'

const engine = {
  recordsRead: vi.fn<(companyId: string, customers: unknown, lastSync: number | null) => Promise<void>>(),
  overlay: vi.fn<(companyId: string, customer: object, lastSync: number | null) => unknown>(),
  awaitedCustomers: vi.fn<() => unknown[]>(),
  overlaidRows:
    vi.fn<(companyId: string, customers: unknown, lastSync: number | null) => Map<string, () => unknown>>(),
}
let entries: JournalEntry[]
let isLoaded: boolean

vi.mock('../engine/load-write-engine.ts', () => ({
  loadedEngine: () => (isLoaded ? engine : undefined),
  followWrites: () => () => undefined,
  writesState: () => journal,
}))

let journal: object
const customer = { id: 'C-1', customerName: 'Acme' }
const customers = [customer, { id: 'C-2' }]
const confirmed = (more: Partial<JournalEntry> = {}) =>
  entryWithResponse('Success', { kind: 'update', customerId: 'C-1', ...more })

function hold(...all: JournalEntry[]) {
  entries = all
  journal = { entries, unreadable: [], problem: null, isLoaded: true, openCount: 0, attentionCount: 0 }
}

beforeEach(() => {
  vi.resetAllMocks()
  isLoaded = true
  engine.overlay.mockImplementation((_company, record) => ({
    customer: { ...record, customerName: 'Sent' },
    changes: [{ path: 'customerName' }],
  }))
  engine.awaitedCustomers.mockReturnValue([{ title: 'New' }])
  hold()
})

describe('what Codat’s copy holds', () => {
  test.each(['Success', 'TimedOut'])('is reported once a change of it has ended as %s', (status) => {
    hold(entryWithResponse(status, { kind: 'update', customerId: 'C-1' }))
    renderHook(() => useReportRecords('company-1', customers, null))
    expect(engine.recordsRead).toHaveBeenCalledExactlyOnceWith('company-1', customers, null)
  })

  test('is not reported while no change of it waits for it', () => {
    hold(
      entryWithResponse('Pending', { kind: 'update', customerId: 'C-1' }),
      entryWithResponse('Failed', { kind: 'update', customerId: 'C-1' }),
      { ...confirmed(), readBack: { at: 0, differences: [] } },
    )
    renderHook(() => useReportRecords('company-1', customers, null))
    expect(engine.recordsRead).not.toHaveBeenCalled()
  })
})
