import { expect, test } from 'vitest'
import { itemsAt, textAt } from './text-at.ts'

const record = { name: 'Acme', limit: 5, contacts: [{ phone: [{ number: '1' }, { number: '2' }] }] }

test.each([
  ['name', 'Acme'],
  ['limit', '5'],
  ['contacts.0.phone.1.number', '2'],
  ['contacts.1.phone.0.number', ''],
  ['contacts', ''],
  ['name.length', ''],
  ['constructor.name', ''],
])('%s is %j', (path, text) => {
  expect(textAt(record, path)).toBe(text)
})

test('of a list, its items are counted', () => {
  expect(['contacts.0.phone', 'name', 'contacts.3.phone'].map((path) => itemsAt(record, path))).toEqual([
    2, 0, 0,
  ])
})
