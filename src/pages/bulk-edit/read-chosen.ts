import type { QueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customer-queries.ts'
import { recordId } from '../../api/customer-title.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { readAllCustomers } from '../../api/read-all-customers.ts'
import type { RecordSink } from '../../api/read-all-customers.ts'
import { ALL_CUSTOMERS } from '../../components/plan/all-customers.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { parseViewQuery } from '../../lib/views/saved-view.ts'
import type { Chosen } from '../../writes/bulk-edit/bulk-edit.ts'
import { idBatches, recordsById } from '../../writes/bulk/run-api.ts'
import { listSource, requestsToRead } from '../customers/export/list-source.ts'

/** How the chosen customers are read, and what it takes. */
export type ChosenReading = { readonly requests: number } & (
  | { readonly kind: 'by-id'; readonly batches: readonly string[][] }
  | { readonly kind: 'list'; readonly search: CustomersSearch }
)

/** Some customers are read by their IDs, unless reading all of them, as many as there are, takes fewer requests. */
export function readingOf(chosen: Chosen, allCustomers: number | undefined): ChosenReading {
  if (chosen.kind === 'rule')
    return {
      kind: 'list',
      search: parseViewQuery(chosen.query).search,
      requests: requestsToRead(chosen.total),
    }
  const batches = idBatches(chosen.ids)
  const toReadAll = allCustomers === undefined ? Infinity : requestsToRead(allCustomers)
  return toReadAll < batches.length
    ? { kind: 'list', search: ALL_CUSTOMERS, requests: toReadAll }
    : { kind: 'by-id', batches, requests: batches.length }
}

/** Fewer requests than any list takes: how long the list is needn't be known. */
export const isSoonRead = (chosen: Chosen): boolean =>
  chosen.kind === 'rule' || idBatches(chosen.ids).length <= requestsToRead(0)

interface ReadOptions {
  queries: QueryClient
  companyId: string
  chosen: Chosen
  reading: ChosenReading
  signal: AbortSignal
  onProgress: (done: number, total: number | undefined) => void
}

export interface ChosenCustomers {
  /** Whom a plan is about, in the order of the list. */
  readonly ids: readonly string[]
  /** Customers that a rule found and that can't be edited: nothing names them. */
  readonly withoutId: number
}

/** Reads the chosen customers into `sink`. A rule says here, once and for all, which they are. */
export async function readChosen(options: ReadOptions, sink: RecordSink): Promise<ChosenCustomers> {
  const { queries, companyId, chosen, reading, signal, onProgress } = options
  if (reading.kind === 'by-id') {
    let done = 0
    for (const ids of reading.batches) {
      // Through the client, so that it is tried again like every read; nothing of it is kept.
      const records = await queries.fetchQuery({
        queryKey: [...customerQueries.ofCompany(companyId), 'bulk-edit', ids],
        queryFn: () => recordsById(companyId, ids, signal),
        gcTime: 0,
        staleTime: 0,
      })
      signal.throwIfAborted()
      sink.add(records)
      onProgress((done += ids.length), reading.batches.flat().length)
    }
    return { ids: reading.batches.flat(), withoutId: 0 }
  }
  const meant = new Set(chosen.kind === 'ids' ? chosen.ids : chosen.except)
  const isMeant = (record: CustomerRecord): boolean =>
    meant.has(recordId(record) ?? '') === (chosen.kind === 'ids')
  let found: CustomerRecord[] = []
  const kept: RecordSink = {
    add(records) {
      const those = records.filter(isMeant)
      found.push(...those)
      sink.add(those)
    },
    clear() {
      found = []
      sink.clear()
    },
  }
  const { search } = reading
  await readAllCustomers(
    listSource({ client: queries, companyId, search, signal }),
    search.orderBy,
    kept,
    onProgress,
  )
  signal.throwIfAborted()
  const ids = found.flatMap((record) => recordId(record) ?? [])
  return chosen.kind === 'ids'
    ? { ids: chosen.ids, withoutId: 0 }
    : { ids, withoutId: found.length - ids.length }
}
