import { expect, test } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import { compareRows } from './compare-rows.ts'

const one: Customer = {
  id: 'a',
  customerName: 'Acme Ltd',
  emailAddress: 'JANE@acme.example',
  phone: null,
  status: 'Active',
  addresses: [
    { type: 'Billing', line1: '1 High St', city: 'Leeds' },
    { type: 'Unknown', line1: '' },
  ],
  contacts: [{ name: 'Jane', email: 'jane@acme.example', phone: [{ number: '0113 496 0101' }] }],
  metadata: { isDeleted: false },
  sourceModifiedDate: '2026-11-01T00:00:00Z',
  paymentTerms: 'Net 30',
}
const other: Customer = {
  id: 'b',
  customerName: 'Acme Limited',
  emailAddress: 'jane@acme.example',
  status: 'Active',
  addresses: [{ type: 'Billing', line1: '1 High St', city: 'Leeds' }],
  contacts: [],
}
const rows = compareRows([one, other])
const row = (field: string) => rows.find((candidate) => candidate.field === field)

test('shows each field of both, and none that neither has', () => {
  expect(rows.map(({ field }) => field)).toEqual([
    'customerName',
    'status',
    'emailAddress',
    'addresses',
    'contacts',
    'paymentTerms',
    'sourceModifiedDate',
    'id',
  ])
})

test('tells a difference from another spelling', () => {
  expect(row('customerName')?.differs).toBe(true)
  expect(row('emailAddress')).toMatchObject({ differs: false, isIdentical: false })
  expect(row('status')).toMatchObject({ differs: false, isIdentical: true })
  expect(row('paymentTerms')).toMatchObject({
    label: 'Payment terms',
    values: [['Net 30'], []],
    differs: true,
  })
  expect(row('id')?.differs).toBe(false)
})

test('shows addresses and contacts an item a line, without empty ones', () => {
  expect(row('addresses')).toMatchObject({
    values: [['Billing: 1 High St, Leeds'], ['Billing: 1 High St, Leeds']],
    isList: true,
    differs: false,
  })
  expect(row('contacts')?.values).toEqual([['Jane, jane@acme.example, 0113 496 0101'], []])
})
