import { expect, it } from 'vitest'
import { knownCustomers } from './known-customers.ts'

it('records are known by their IDs, also those that can’t be read', () => {
  expect(
    knownCustomers([
      { readable: true, customer: { id: '1', customerName: 'Ada', extra: 2 } },
      { readable: false, id: '2', raw: { id: 2, phone: 5 } },
      { readable: false, id: undefined, raw: 'nothing' },
    ]),
  ).toEqual([
    { id: '1', record: { id: '1', customerName: 'Ada', extra: 2 }, isUnreadable: false },
    { id: '2', record: { id: 2, phone: 5 }, isUnreadable: true },
  ])
})
