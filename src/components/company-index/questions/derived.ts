import type { CustomerRecord } from '../../../api/customers.ts'

/**
 * Remembers what is made of each record, such as its text to search in: made at the first question, and after a refresh
 * only for the records that changed.
 */
export function derived<Value>(
  make: (record: CustomerRecord) => Value,
): (records: readonly CustomerRecord[]) => readonly Value[] {
  const known = new WeakMap<CustomerRecord, { value: Value }>()
  const lists = new WeakMap<readonly CustomerRecord[], readonly Value[]>()
  function valueOf(record: CustomerRecord): Value {
    const made = known.get(record) ?? { value: make(record) }
    known.set(record, made)
    return made.value
  }
  return (records) => {
    const values = lists.get(records) ?? records.map(valueOf)
    lists.set(records, values)
    return values
  }
}
