import { useEffect } from 'react'
import type { Customer } from '../../api/customers.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import type { AwaitedCustomer, AwaitedValue } from '../rules/overlay.ts'
import { loadedEngine } from '../engine/load-write-engine.ts'
import { useJournal } from './use-writes.ts'

const NOTHING: readonly never[] = []

interface SyncedCustomer {
  readonly id: string
}

function syncMs(lastSuccessfulSync: string | null | undefined): number | null {
  const date = parseCodatDate(lastSuccessfulSync)
  return date.kind === 'instant' ? date.ms : null
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

/**
 * A record with this device's confirmed writes laid over it. `awaiting` lists the values Codat's copy does not hold
 * yet; the comparison after the sync is kept at the entry as `readBack`. `customer` has to be the cached record.
 */
export function useCustomerOverlay(
  companyId: string,
  customer: Customer | undefined,
  lastSuccessfulSync?: string | null,
): { readonly customer: Customer | undefined; readonly awaiting: readonly AwaitedValue[] } {
  const { entries } = useJournal()
  const lastSync = syncMs(lastSuccessfulSync)
  useReportRecords(companyId, customer === undefined ? NOTHING : [customer], lastSync)
  const isWritten =
    customer !== undefined &&
    entries.some((entry) => entry.customerId === customer.id && entry.state === 'confirmed')
  const engine = isWritten ? loadedEngine() : undefined
  if (customer === undefined || engine === undefined) return { customer, awaiting: NOTHING }
  return engine.overlay(companyId, customer, lastSync)
}

/** The same for a record that was just read, outside of rendering. */
export function withConfirmedWrites(
  companyId: string,
  customer: Customer,
  lastSuccessfulSync?: string | null,
): Customer {
  return loadedEngine()?.overlay(companyId, customer, syncMs(lastSuccessfulSync)).customer ?? customer
}

/** Ids of listed customers with confirmed writes that are not in Codat's copy yet, and new customers above the list. */
export function useListAwaitingSync(
  companyId: string,
  customers: readonly SyncedCustomer[],
  lastSuccessfulSync?: string | null,
): { readonly created: readonly AwaitedCustomer[]; readonly awaitingIds: ReadonlySet<string> } {
  const { entries } = useJournal()
  const lastSync = syncMs(lastSuccessfulSync)
  useReportRecords(companyId, customers, lastSync)
  const listed = new Set(customers.map(({ id }) => id))
  const awaitingIds = new Set(
    entries.flatMap(({ companyId: of, customerId, readBack, state }) =>
      of === companyId &&
      state === 'confirmed' &&
      readBack === null &&
      customerId !== null &&
      listed.has(customerId)
        ? [customerId]
        : [],
    ),
  )
  return { created: loadedEngine()?.awaitedCustomers(companyId, listed, lastSync) ?? NOTHING, awaitingIds }
}
