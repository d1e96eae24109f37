import { expect, test } from 'vitest'
import { createSameValues, createTwins } from './same-values.ts'

const records = [
  { id: '1', customerName: 'Acme Ltd', status: 'Active' },
  { id: '2', customerName: ' ACME  ltd', status: 'Archived' },
  { id: '3', customerName: 'acme\u00a0ltd', status: 'Archived' },
  { id: '4', customerName: 'acme ltd', status: 'Active' },
  { id: '5', status: 'Archived' },
  { id: '6', customerName: '', status: 'Active' },
]
const idsOf = (of: (record: (typeof records)[number]) => readonly string[]) =>
  records.map((record) => of(record))

test('customers in use name the archived ones that read the same', () => {
  expect(idsOf(createTwins(records))).toEqual([['2', '3'], [], [], ['2', '3'], [], []])
})

test('a value that must be unique is compared without case and the spaces around it', () => {
  expect(idsOf(createSameValues(records, 'customerName'))).toEqual([['4'], [], [], ['1'], [], []])
})
