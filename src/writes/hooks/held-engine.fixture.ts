import { vi } from 'vitest'
import { entryWithResponse } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'

type OfCustomers<Result> = (companyId: string, customers: unknown, lastSync: number | null) => Result

/** What hooks ask of the engine. */
export const engine = {
  recordsRead: vi.fn<OfCustomers<Promise<void>>>(),
  overlay: vi.fn<(companyId: string, customer: object, lastSync: number | null) => unknown>(),
  awaitedCustomers: vi.fn<() => unknown[]>(),
  overlaidRows: vi.fn<OfCustomers<Map<string, () => unknown>>>(),
}

let journal: object
let isLoaded: boolean

/** In the place of the module that loads the engine. */
export const heldEngine = {
  loadedEngine: () => (isLoaded ? engine : undefined),
  followWrites: () => () => undefined,
  writesState: () => journal,
}

/** Has the journal hold these entries. */
export function hold(...entries: JournalEntry[]): void {
  journal = { entries, unreadable: [], problem: null, isLoaded: true, openCount: 0, attentionCount: 0 }
}

/** The engine's code isn't there yet. */
export function unload(): void {
  isLoaded = false
}

/** Before each test: an empty journal, and an engine that shows what was sent. */
export function resetEngine(): void {
  vi.resetAllMocks()
  isLoaded = true
  engine.overlay.mockImplementation((_company, record) => ({
    customer: { ...record, customerName: 'Sent' },
    changes: [{ path: 'customerName' }],
  }))
  engine.awaitedCustomers.mockReturnValue([{ title: 'New' }])
  hold()
}

export const customer = { id: 'C-1', customerName: 'Acme' }

/** A confirmed update of that customer. */
export const confirmed = (more: Partial<JournalEntry> = {}): JournalEntry =>
  entryWithResponse('Success', { kind: 'update', customerId: 'C-1', ...more })
