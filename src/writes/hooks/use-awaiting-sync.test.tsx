import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useCustomerOverlay, withSentChanges } from './use-awaiting-sync.ts'

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

describe('a record', () => {
  test('without changes from this device is the cached object itself', () => {
    const { result } = renderHook(() => useCustomerOverlay('company-1', customer))
    expect(result.current).toEqual({ customer, changes: [] })
    expect(result.current.customer).toBe(customer)
    expect(engine.overlay).not.toHaveBeenCalled()
  })

  test('with a change shows what was sent, as of the last sync', () => {
    hold(confirmed())
    const { result } = renderHook(() => useCustomerOverlay('company-1', customer, '2026-11-23T12:00:00Z'))
    expect(result.current).toMatchObject({ customer: { customerName: 'Sent' }, changes: [{}] })
    expect(engine.overlay).toHaveBeenCalledWith('company-1', customer, Date.UTC(2026, 10, 23, 12))
  })

  test('that is not loaded yet has nothing over it', () => {
    hold(confirmed())
    const { result } = renderHook(() => useCustomerOverlay('company-1', undefined))
    expect(result.current).toEqual({ customer: undefined, changes: [] })
  })

  test('just read outside of rendering is the same, and itself before the journal is there', () => {
    hold(confirmed())
    expect(withSentChanges('company-1', customer)).toMatchObject({ customerName: 'Sent' })
    isLoaded = false
    expect(withSentChanges('company-1', customer)).toBe(customer)
  })
})
