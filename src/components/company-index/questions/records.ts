import type { CustomerRecord } from '../../../api/customers.ts'
import { placesById } from './places-by-id.ts'

export interface RecordsQuestion {
  parameters: { ids: readonly string[] }
  /** In the order of the IDs; those that aren't there are left out. */
  answer: CustomerRecord[]
}

/** Whole records by their IDs. */
export function findRecords(
  records: readonly CustomerRecord[],
  { ids }: RecordsQuestion['parameters'],
): CustomerRecord[] {
  const places = placesById(records)
  return [...new Set(ids)].flatMap((id) => records[places.get(id) ?? -1] ?? [])
}
