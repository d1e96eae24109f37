import { expect, test } from 'vitest'
import { isArchivedRecord, isDeletedRecord, itemsIn, recordTexts, textIn } from './record-texts.ts'

const record = {
  id: '1',
  customerName: 'Acme',
  addresses: [{ city: 'Leeds' }],
  contacts: [{ phone: [{ number: '1' }, { number: '2' }] }],
  supplementalData: { content: { note: 'ours' } },
  metadata: { isDeleted: true, note: 'Codat’s' },
}

test('every text with its place, but for what clients and Codat add', () => {
  expect(recordTexts(record)).toEqual([
    { path: 'id', template: 'id', text: '1' },
    { path: 'customerName', template: 'customerName', text: 'Acme' },
    { path: 'addresses.0.city', template: 'addresses[].city', text: 'Leeds' },
    { path: 'contacts.0.phone.0.number', template: 'contacts[].phone[].number', text: '1' },
    { path: 'contacts.0.phone.1.number', template: 'contacts[].phone[].number', text: '2' },
  ])
})

test('odd records are read without failing', () => {
  expect(textIn({ customerName: 5 }, 'customerName')).toBe('')
  expect(itemsIn({ addresses: [null, 'x', { city: 'Leeds' }] }, 'addresses')).toEqual([
    { item: { city: 'Leeds' }, place: 2 },
  ])
  expect(itemsIn({ addresses: 'x' }, 'addresses')).toEqual([])
})

test('deleted and archived', () => {
  expect(isDeletedRecord(record)).toBe(true)
  expect(isDeletedRecord({ metadata: null })).toBe(false)
  expect(isArchivedRecord({ status: 'Archived' })).toBe(true)
  expect(isArchivedRecord(record)).toBe(false)
})
