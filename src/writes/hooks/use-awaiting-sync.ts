import type { Customer } from '../../api/customers.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import type { SentChange, SentOverlay } from '../rules/overlay.ts'
import { loadedEngine, writesState } from '../engine/load-write-engine.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { useReportRecords } from './use-report-records.ts'
import { useJournal } from './use-writes.ts'

const NOTHING: readonly never[] = []

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
