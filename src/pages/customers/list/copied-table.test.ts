import { expect, it } from 'vitest'
import type { CustomerRecord } from '../../../api/customers.ts'
import { copiedTable } from './copied-table.ts'

const records: CustomerRecord[] = [
  {
    readable: true,
    customer: {
      id: '7',
      customerName: '=1+1',
      sourceModifiedDate: '2026-11-18T12:00:00Z',
      contacts: [{}, {}],
    },
  },
  { readable: false, id: '9', raw: {} },
]

it('copies the columns shown, as Codat has their values', () => {
  const fields = ['customerName', 'sourceModifiedDate', 'contacts', 'id'] as const
  expect(copiedTable(records, fields, { format: 'tsv', platform: 'Xero' })).toBe(
    "Name\tChanged in Xero\tContacts\tID\n'=1+1\t2026-11-18T12:00:00Z\t2\t7\nRecord 9\t\t\t9",
  )
  expect(copiedTable(records, ['id'], { format: 'markdown', platform: undefined })).toBe(
    '| ID |\n| --- |\n| 7 |\n| 9 |',
  )
})
