import { useEffect } from 'react'
import { loadedEngine } from '../engine/load-write-engine.ts'
import { useJournal } from './use-writes.ts'

interface SyncedCustomer {
  readonly id: string
}

/** Tells the engine what Codat's copy holds now, whenever the records or the journal change. */
export function useReportRecords(
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
