import { hasStatus } from './errors.ts'
import { recordId } from './customer-title.ts'
import type { CustomerRecord } from './customers.ts'
import { IncompleteList } from './incomplete-list.ts'
import type { IncompleteReason } from './incomplete-list.ts'

export interface ReadPage {
  records: readonly CustomerRecord[]
  /** Customers of the whole list; undefined when the response doesn't say. */
  total: number | undefined
  hasNext: boolean
}

export interface ListSource {
  readPage: (orderBy: string, page: number) => Promise<ReadPage>
  /** Changes when a sync has changed the list; undefined when it isn't known. */
  version: () => Promise<string | undefined>
}

export interface RecordSink {
  add: (records: readonly CustomerRecord[]) => void
  clear: () => void
}

export interface CompleteList {
  count: number
  /** The order it was read in. */
  orderBy: string
}

/** What one reading of all pages found. */
interface Reading {
  identities: Set<string>
  rows: number
  /** The totals that pages gave. */
  totals: Set<number>
  repeatedWithoutId: number
}

const MOST_READINGS = 3

/** What a record is told apart by: its ID, else all of it. */
export function identityOf(record: CustomerRecord): string {
  const id = recordId(record)
  return id === undefined ? `raw ${JSON.stringify(record)}` : `id ${id}`
}

async function readOnce(
  source: ListSource,
  orderBy: string,
  sink: RecordSink,
  onProgress: (done: number, total: number | undefined) => void,
): Promise<Reading> {
  const reading: Reading = { identities: new Set(), rows: 0, totals: new Set(), repeatedWithoutId: 0 }
  sink.clear()
  for (let page = 1; ; page += 1) {
    const { records, total, hasNext } = await source.readPage(orderBy, page)
    for (const record of records) {
      const identity = identityOf(record)
      if (recordId(record) === undefined && reading.identities.has(identity)) reading.repeatedWithoutId += 1
      reading.identities.add(identity)
    }
    reading.rows += records.length
    if (total !== undefined) reading.totals.add(total)
    sink.add(records)
    onProgress(reading.rows, total)
    if (!hasNext || records.length === 0) return reading
  }
}

/** What keeps a reading from being the whole list, as far as it can tell by itself. */
function problemOf({ identities, rows, totals, repeatedWithoutId }: Reading): IncompleteReason | undefined {
  if (totals.size > 1) return { kind: 'changed' }
  if (repeatedWithoutId > 0) return { kind: 'no-id', count: repeatedWithoutId }
  const [total = identities.size] = totals
  const missing = Math.max(0, total - identities.size)
  if (rows > identities.size) return { kind: 'repeated', repeated: rows - identities.size, missing }
  return missing > 0 ? { kind: 'missing', missing, total } : undefined
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean =>
  a.size === b?.size && [...a].every((identity) => b.has(identity))

/**
 * Reads every page of a list into `sink` until every customer came exactly once, or throws IncompleteList.
 *
 * The API sorts by one field, without a second one for equal values, so pages of a list that is sorted by status may
 * overlap. Then the list is read again in another order: by ID, which no two customers share, or by name where the API
 * refuses that. After a sync it is read again in the order that was asked for. Where the API doesn't say how many
 * customers there are, two readings have to find the same ones.
 */
export async function readAllCustomers(
  source: ListSource,
  orderBy: string,
  sink: RecordSink,
  onProgress: (done: number, total: number | undefined) => void,
): Promise<CompleteList> {
  const orders = [...new Set([orderBy, 'id', 'customerName'])]
  const nextOrder = (): void => void (orders.length > 1 && orders.shift())
  let problem: IncompleteReason = { kind: 'changed' }
  let unconfirmed: ReadonlySet<string> | undefined

  for (let readings = 0; readings < MOST_READINGS;) {
    const [order = orderBy] = orders
    const version = await source.version()
    let reading: Reading
    try {
      reading = await readOnce(source, order, sink, onProgress)
    } catch (error) {
      // The API doesn't document which fields it sorts by.
      if (order !== 'id' || !hasStatus(error, 400)) throw error
      nextOrder()
      continue
    }
    readings += 1
    const { identities, rows, totals } = reading
    const found = isSameVersion(version, await source.version())
      ? problemOf(reading)
      : ({ kind: 'changed' } as const)
    if (found === undefined) {
      if (totals.size > 0 || rows === 0 || isSame(identities, unconfirmed))
        return { count: rows, orderBy: order }
      unconfirmed = identities
    }
    problem = found ?? { kind: 'changed' }
    if (found?.kind !== 'changed') nextOrder()
  }
  throw new IncompleteList(problem)
}

/** A version that isn't known says nothing. */
const isSameVersion = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b
