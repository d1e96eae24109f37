import type { Customer } from '../../api/customers.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import type { OverlaidRow } from '../engine/overlaid-row.ts'
import { loadedEngine } from '../engine/load-write-engine.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { AwaitedCustomer } from '../rules/settled.ts'
import { useReportRecords } from './use-report-records.ts'
import { useJournal } from './use-writes.ts'

const NOTHING: readonly never[] = []

interface ListOverlay {
  /** New customers above the list. */
  readonly created: readonly AwaitedCustomer[]
  /** Rows that show what was sent, by customer. */
  readonly rows: ReadonlyMap<string, OverlaidRow>
}

const NO_ROWS: ListOverlay['rows'] = new Map()

/** The journal is passed to be compared: the same engine gives another overlay once it has changed. */
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
