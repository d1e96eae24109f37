import type { CustomerRecord } from '../../api/customers.ts'
import { recordId } from '../../api/customer-title.ts'
import { asJsonObject, isObject } from '../../lib/json.ts'
import type { KnownCustomer } from '../../model/plan/match-customers.ts'

/** Records as the planner takes them. One without an ID can't be updated, so that no row is about it. */
export function knownCustomers(records: readonly CustomerRecord[]): KnownCustomer[] {
  return records.flatMap((record): KnownCustomer[] => {
    const id = recordId(record)
    if (id === undefined) return []
    if (record.readable) return [{ id, record: asJsonObject(record.customer), isUnreadable: false }]
    return isObject(record.raw) ? [{ id, record: asJsonObject(record.raw), isUnreadable: true }] : []
  })
}
