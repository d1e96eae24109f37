import type { Customer } from '../codat/wire.ts'

/** A record with what every record has, and more. */
export const base = (id: string, more: Partial<Customer>): Customer => ({
  id,
  addresses: [],
  contacts: [],
  status: 'Active',
  modifiedDate: '2026-11-20T04:12:37Z',
  sourceModifiedDate: '2026-10-02T09:30:00',
  metadata: { isDeleted: false },
  ...more,
})

/** Records with ids in a row. */
export const numbered = (records: readonly Partial<Customer>[], prefix: string): Customer[] =>
  records.map((record, index) => base(`${prefix}${String(index + 1).padStart(3, '0')}`, record))
