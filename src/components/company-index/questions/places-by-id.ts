import { recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'

const known = new WeakMap<readonly CustomerRecord[], ReadonlyMap<string, number>>()

/** Where the record with each ID is: looking at every record at every question would take longer than the rest of it. */
export function placesById(records: readonly CustomerRecord[]): ReadonlyMap<string, number> {
  const there = known.get(records)
  if (there) return there
  const places = new Map<string, number>()
  for (const [place, record] of records.entries()) {
    const id = recordId(record)
    if (id !== undefined) places.set(id, place)
  }
  known.set(records, places)
  return places
}
