import type { Customer, CustomerRecord } from '../../api/customers.ts'
import { getCustomer, listCustomers } from '../../api/customer-queries.ts'
import { isLinked } from '../../api/connection-link.ts'
import { hasStatus } from '../../api/errors.ts'
import { recordId } from '../../api/customer-title.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import { getCustomersDataStatus } from '../../api/data-status.ts'
import { listPushOperations } from '../../api/push-operations.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import { MAX_QUERY_LENGTH } from '../../lib/codat-query.ts'

/** Records that are read again with one request, as far as their IDs fit into a query. */
const READ_AT_ONCE = 45

/** The requests of a run beside those of the engine. */
export interface RunApi {
  /** Records by their IDs, as Codat has them now, each that it has: `idsAtOnce` of them, or one. */
  customers(companyId: string, ids: readonly string[], signal: AbortSignal): Promise<Customer[]>
  /** When customers were last synced, in ms since 1970, as far as it is known. */
  lastSync(companyId: string, signal: AbortSignal): Promise<number | null>
  /** The latest operations of a company. */
  operations(companyId: string, signal: AbortSignal): Promise<PushOperation[]>
  /** Whether Codat can write through a connection now. */
  isLinked(companyId: string, connectionId: string, signal: AbortSignal): Promise<boolean>
}

/** A value can't be quoted: an ID with a sign of the query language can't be looked for among others. */
const UNQUERYABLE = /[&|{}=!~<>\s]/

/** How many of the IDs one query holds; none where the first can't be in a query at all. */
export function idsAtOnce(ids: readonly string[]): number {
  let length = 0
  for (const [place, id] of ids.entries()) {
    length += `||id=${id}`.length
    if (place === READ_AT_ONCE || length > MAX_QUERY_LENGTH || UNQUERYABLE.test(id)) return place
  }
  return ids.length
}

/** The IDs in the parts that one request each reads. */
export function idBatches(ids: readonly string[]): string[][] {
  const batches: string[][] = []
  for (let from = 0; from < ids.length; from += batches.at(-1)?.length ?? 0) {
    const rest = ids.slice(from, from + READ_AT_ONCE)
    batches.push(rest.slice(0, Math.max(1, idsAtOnce(rest))))
  }
  return batches
}

/** The records of one batch, as Codat has them now, each that it has. */
export async function recordsById(
  companyId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<CustomerRecord[]> {
  const [only] = ids
  if (only !== undefined && idsAtOnce(ids) === 0) {
    const record = await getCustomer(companyId, only, signal).catch((error: unknown) => {
      if (hasStatus(error, 404)) return undefined
      throw error
    })
    return record === undefined ? [] : [record]
  }
  const query = ids.map((id) => `id=${id}`).join('||')
  const filter = { page: 1, pageSize: ids.length, orderBy: 'id', query }
  const { results } = await listCustomers(companyId, filter, signal)
  return results.filter((record) => ids.includes(recordId(record) ?? ''))
}

export const codatRunApi: RunApi = {
  async customers(companyId, ids, signal) {
    const records = await recordsById(companyId, ids, signal)
    return records.flatMap((record) => (record.readable ? [record.customer] : []))
  },
  async lastSync(companyId, signal) {
    return lastSyncMs((await getCustomersDataStatus(companyId, signal)).lastSuccessfulSync)
  },
  async operations(companyId, signal) {
    const { results } = await listPushOperations(companyId, { page: 1, pageSize: 100 }, signal)
    return results.flatMap((row) => (row.readable ? [row.operation] : []))
  },
  isLinked,
}
