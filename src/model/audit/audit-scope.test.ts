import { describe, expect, test } from 'vitest'
import { modelWith } from '../parse-sample.fixture.ts'
import { createScope } from './audit-scope.ts'

const text = { type: 'String' }
const model = modelWith({
  customerName: text,
  taxNumber: text,
  contacts: {
    type: 'Array',
    properties: { name: text, phone: { type: 'Array', properties: { number: text } } },
  },
  addresses: {
    type: 'Array',
    properties: { line1: text, countryCode: { ...text, displayName: 'Country code' } },
  },
})
const xero = { integrationKey: 'gbol', platformName: 'Xero' }
const netSuite = { integrationKey: 'akxx', platformName: 'Oracle NetSuite' }

describe('with a model', () => {
  test('a platform has the fields its model lists, by their names in records', () => {
    const { holds } = createScope(model, xero, [{ emailAddress: 'a@b.example' }])
    expect(['taxNumber', 'contacts[].phone[].number', 'addresses[].country'].map(holds)).toEqual([
      true,
      true,
      true,
    ])
    expect(['emailAddress', 'contacts[].email', 'addresses[].city'].map(holds)).toEqual([false, false, false])
  })

  test('nothing is expected of a field the platform doesn’t return', () => {
    const scope = createScope(model, netSuite, [])
    expect([scope.holds('taxNumber'), scope.expects('taxNumber')]).toEqual([true, false])
    expect(createScope(model, xero, []).expects('taxNumber')).toBe(true)
    expect(createScope(model, { integrationKey: 'rwuv' }, []).expects('addresses[].country')).toBe(false)
    // Sage Intacct returns the primary contact alone, which is there to be judged.
    expect(createScope(model, { integrationKey: 'knfz' }, []).expects('contacts[].name')).toBe(true)
  })

  test.each([
    ['taxNumber', 'taxNumber', 'Tax number'],
    ['addresses.1.country', 'addresses.1.countryCode', 'Address 2, country code'],
    ['contacts.0.phone.2.number', 'contacts.0.phone.2.number', 'Contact 1, phone 3, number'],
    ['contacts.0', 'contacts.0', 'Contact 1'],
    ['sourceModifiedDate', null, 'Source modified date'],
    ['addresses.0.region', null, 'Address 1, region'],
  ])('%s is at %s: %s', (path, field, label) => {
    expect(createScope(model, xero, []).placeOf(path)).toEqual({ field, label })
  })
})

test('without a model, a platform has what any of its records holds, and nothing can be edited', () => {
  const { holds, placeOf } = createScope(null, xero, [{ taxNumber: '' }, { addresses: [{ country: 'GB' }] }])
  expect(['taxNumber', 'addresses[].country'].map(holds)).toEqual([false, true])
  expect(placeOf('addresses.0.country')).toEqual({ field: null, label: 'Address 1, country' })
})
