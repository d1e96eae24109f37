import { expect, test } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { defaultValues } from './default-values.ts'
import { itemOrigins } from './item-origins.ts'

test('each list of the body says where its items came from, without blank ones', () => {
  const record = {
    addresses: [{ line1: 'One' }, { line1: 'Two' }],
    contacts: [{ name: 'Ann', phone: [{ number: '1' }, { number: '2' }] }, 'odd'],
  }
  const values = defaultValues(sample, record)
  const [ann, odd] = Object.values(values['contacts'] ?? [])
  const edited = {
    ...values,
    addresses: [{ line1: 'New' }, { line1: '' }, { line1: 'Two', $origin: 1 }],
    contacts: [odd ?? null, ann ?? null],
  }
  expect(itemOrigins(sample, edited)).toEqual([
    { path: 'addresses', places: [null, 1] },
    { path: 'contacts', places: [1, 0] },
    { path: 'contacts.1.phone', places: [0, 1] },
  ])
  expect(itemOrigins(sample, defaultValues(sample, null))).toEqual([])
})
