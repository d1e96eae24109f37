import { recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'

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
  const wanted = new Map<string, CustomerRecord | undefined>(ids.map((id) => [id, undefined]))
  for (const record of records) {
    const id = recordId(record)
    if (id !== undefined && wanted.has(id)) wanted.set(id, record)
  }
  return [...wanted.values()].filter((record) => record !== undefined)
}
