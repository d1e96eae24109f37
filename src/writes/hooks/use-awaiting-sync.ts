import { useEffect } from 'react'
import type { Customer } from '../../api/customers.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import type { OverlaidRow } from '../engine/overlaid-row.ts'
import type { SentChange, SentOverlay } from '../rules/overlay.ts'
import type { AwaitedCustomer } from '../rules/settled.ts'
import { loadedEngine, writesState } from '../engine/load-write-engine.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useJournal } from './use-writes.ts'

const NOTHING: readonly never[] = []

interface SyncedCustomer {
  readonly id: string
}

/** Tells the engine what Codat's copy holds now, whenever the records or the journal change. */
function useReportRecords(
  companyId: string,
  customers: readonly SyncedCustomer[],
  lastSync: number | null,
): void {
  const { entries } = useJournal()
  useEffect(() => {
    const ids = new Set(customers.map(({ id }) => id))
    const awaited = entries.some(
      ({ customerId, readBack, state }) =>
        customerId !== null &&
        ids.has(customerId) &&
        readBack === null &&
        (state === 'confirmed' || state === 'timed-out'),
    )
    if (awaited) void loadedEngine()?.recordsRead(companyId, customers, lastSync)
  }, [companyId, customers, entries, lastSync])
}

interface CustomerOverlay {
  readonly customer: Customer | undefined
  readonly changes: readonly SentChange[]
}

/**
 * What lies over a record. The journal is passed to be compared: the same engine gives another overlay once it has
 * changed.
 */
function overlayOf(
  companyId: string,
  customer: Customer,
  entries: readonly JournalEntry[],
  lastSync: number | null,
): SentOverlay {
  const isWritten = entries.some((entry) => entry.companyId === companyId && entry.customerId === customer.id)
  const engine = isWritten ? loadedEngine() : undefined
  return engine?.overlay(companyId, customer, lastSync) ?? { customer, changes: NOTHING }
}

/**
 * A record with every change over it that this device has sent and not seen fail. `changes` lists the fields that
 * show what was sent; the comparison after the sync is kept at the entry as `readBack`. `customer` has to be the
 * cached record.
 */
export function useCustomerOverlay(
  companyId: string,
  customer: Customer | undefined,
  lastSuccessfulSync?: string | null,
): CustomerOverlay {
  const { entries } = useJournal()
  const lastSync = lastSyncMs(lastSuccessfulSync)
  useReportRecords(companyId, customer === undefined ? NOTHING : [customer], lastSync)
  return customer === undefined
    ? { customer, changes: NOTHING }
    : overlayOf(companyId, customer, entries, lastSync)
}

/** The same for a record that was just read, outside of rendering. */
export function withSentChanges(
  companyId: string,
  customer: Customer,
  lastSuccessfulSync?: string | null,
): Customer {
  return overlayOf(companyId, customer, writesState().entries, lastSyncMs(lastSuccessfulSync)).customer
}

interface ListOverlay {
  /** New customers above the list. */
  readonly created: readonly AwaitedCustomer[]
  /** Rows that show what was sent, by customer. */
  readonly rows: ReadonlyMap<string, OverlaidRow>
}

const NO_ROWS: ListOverlay['rows'] = new Map()

/** The journal is passed to be compared, as above. */
function listOverlayOf(
  companyId: string,
  customers: readonly Customer[],
  entries: readonly JournalEntry[],
  lastSync: number | null,
): ListOverlay {
  const engine = entries.length === 0 ? undefined : loadedEngine()
  const listed = new Set(customers.map(({ id }) => id))
  return {
    created: engine?.awaitedCustomers(companyId, listed, lastSync) ?? NOTHING,
    rows: engine?.overlaidRows(companyId, customers, lastSync) ?? NO_ROWS,
  }
}

/** What this device has sent for the customers of a list and for new ones, and no sync has brought. */
export function useListAwaitingSync(
  companyId: string,
  customers: readonly Customer[],
  lastSuccessfulSync?: string | null,
): ListOverlay {
  const { entries } = useJournal()
  const lastSync = lastSyncMs(lastSuccessfulSync)
  useReportRecords(companyId, customers, lastSync)
  return listOverlayOf(companyId, customers, entries, lastSync)
}
