import { expect, it } from 'vitest'
import { pairKey } from '../../../model/duplicates/group-pairs.ts'
import { listDuplicates } from './duplicates.ts'
import { recordsOf } from './records.fixture.ts'

const records = recordsOf(
  { id: '1', customerName: 'Acme Ltd', status: 'Active' },
  { id: '2', customerName: 'ACME Limited', status: 'Archived', emailAddress: 'jane@acme.example' },
  { id: '3', customerName: 'Kestrel Toys' },
  { id: '4', customerName: 'Kestrel Toys Ltd' },
  { id: '5', customerName: 'Acme', metadata: { isDeleted: true } },
  { id: 6, customerName: 'Acme' },
)
const ask = (more: Partial<Parameters<typeof listDuplicates>[1]> = {}) =>
  listDuplicates(records, { level: 'close', dismissed: [], offset: 0, limit: 10, ...more })

it('lists groups with what is shown of each customer', () => {
  const { total, customers, groups } = ask()
  expect([total, customers]).toEqual([2, 4])
  expect(groups[0]).toMatchObject({
    customers: [
      { id: '1', title: 'Acme Ltd', status: 'Active' },
      { id: '2', title: 'ACME Limited', status: 'Archived', email: 'jane@acme.example' },
    ],
    pairs: [{ ids: ['1', '2'], level: 'close', like: ['sameName'], unlike: [] }],
  })
})

it('gives a part of them, and the number of all', () => {
  const { total, groups } = ask({ offset: 1, limit: 1 })
  expect(total).toBe(2)
  expect(groups.map(({ customers }) => customers.map(({ id }) => id))).toEqual([['3', '4']])
})

it('leaves out what was dismissed and what is rougher than wanted', () => {
  expect(ask({ dismissed: [pairKey('2', '1')] }).total).toBe(1)
  expect(ask({ level: 'exact' }).total).toBe(0)
})
