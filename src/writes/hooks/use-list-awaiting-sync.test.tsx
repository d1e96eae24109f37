import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useListAwaitingSync } from './use-list-awaiting-sync.ts'

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

describe('a list', () => {
  test('has the new customers above it and the rows that show what was sent', () => {
    hold(confirmed())
    engine.overlaidRows.mockReturnValue(new Map([['C-1', () => 'row']]))
    const { result } = renderHook(() => useListAwaitingSync('company-1', customers, '2026-11-23T12:00:00Z'))
    expect([...result.current.rows.keys()]).toEqual(['C-1'])
    expect(result.current.created).toEqual([{ title: 'New' }])
    expect(engine.overlaidRows).toHaveBeenCalledWith('company-1', customers, Date.UTC(2026, 10, 23, 12))
  })

  test('shows another overlay once the journal has changed', () => {
    hold(confirmed())
    engine.overlaidRows.mockReturnValueOnce(new Map([['C-1', () => 'row']])).mockReturnValue(new Map())
    const { result, rerender } = renderHook(() => useListAwaitingSync('company-1', customers))
    expect(result.current.rows.size).toBe(1)
    hold({ ...confirmed(), readBack: { at: 0, differences: [] } })
    rerender()
    expect(result.current.rows.size).toBe(0)
  })

  test('before the journal is there marks and adds nothing', () => {
    isLoaded = false
    hold(confirmed())
    const { result } = renderHook(() => useListAwaitingSync('company-1', customers))
    expect(result.current.created).toEqual([])
    expect(result.current.rows.size).toBe(0)
  })
})
