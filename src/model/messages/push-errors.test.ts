import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultValues } from '../values/default-values.ts'
import { valueAt } from '../value-at.fixture.ts'
import type { FormValues } from '../form-value.ts'
import { toObject } from '../../lib/json.ts'
import { anyJson } from '../model-arbitrary.fixture.ts'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { mapPushMessages } from './push-errors.ts'
import { fillIn } from '../sample-values.fixture.ts'

const values: FormValues = toObject([
  ...Object.entries(defaultValues(sample, sampleRecord)),
  ['contacts', [{ name: 'Kim', phone: [{ number: '1' }, { number: '2' }] }]],
])

function pathOf(itemId: unknown, form = values): string | null {
  const { placed, unplaced } = mapPushMessages(sample, form, { errors: [{ itemId, message: 'no' }] })
  expect(placed.length + unplaced.length).toBe(1)
  return placed[0]?.path ?? null
}

describe('validation messages of a push', () => {
  test.each([
    ['CustomerName', 'customerName'],
    ['customername', 'customerName'],
    ['Customer.CustomerName', 'customerName'],
    ['customer_name', 'customerName'],
    ['Addresses[1].Line1', 'addresses.1.line1'],
    ['addresses.1.line1', 'addresses.1.line1'],
    ["$.addresses[1]['line1']", 'addresses.1.line1'],
    ['Addresses/1/Line1', 'addresses.1.line1'],
    ['Addresses[1]', 'addresses.1'],
    ['Addresses', 'addresses'],
    ['Address[0].Country', 'addresses.0.country'],
    ['Contacts[0].Phone[1].Number', 'contacts.0.phone.1.number'],
    ['Contacts.Phone[1].Number', 'contacts.0.phone.1.number'],
    ['Phone[1].Number', 'contacts.0.phone.1.number'],
    ['Profile.Segment', 'profile.segment'],
    ['Segment', 'profile.segment'],
    ['Addresses[1].AddressLine1', 'addresses.1.line1'],
    ['Addresses.Floor', null],
  ])('%s lands on %s', (itemId, path) => {
    expect(pathOf(itemId)).toBe(path)
  })

  test('stand at the list or group when the field itself cannot be told', () => {
    expect(pathOf('Addresses.Line1')).toBe('addresses')
    expect(pathOf('Addresses[7].Line1')).toBe('addresses')
    expect(pathOf('Profile.Segment', { ...values, profile: null })).toBe('profile')
  })

  test('count the items that were sent, not the blank ones left in the form', () => {
    const form = { ...values, addresses: [{ line1: '' }, { line1: 'a' }, { line1: '' }, { line1: 'b' }] }
    expect(pathOf('Addresses[1].Line1', form)).toBe('addresses.3.line1')
  })

  test('are not placed when two fields could be meant, or none', () => {
    const address = { type: 'Object', required: true, properties: { city: { type: 'String' } } }
    const model = modelWith({ home: address, office: address })
    const mapped = mapPushMessages(model, defaultValues(model, null), {
      errors: [{ itemId: 'City', message: 'x' }],
    })
    expect(mapped).toMatchObject({ placed: [], unplaced: [{ itemId: 'City', message: 'x' }] })
    for (const itemId of [null, '', 'Customer', 'LineItems[0].Amount', '__proto__', 'x'.repeat(5000)])
      expect(pathOf(itemId)).toBeNull()
  })

  test('find a member by the name records use for it', () => {
    const model = modelWith({ addresses: { type: 'Array', properties: { countryCode: { type: 'String' } } } })
    const form = defaultValues(model, { addresses: [{ country: 'GB' }] })
    const mapped = mapPushMessages(model, form, {
      errors: [{ itemId: 'Addresses[0].Country', message: 'x' }],
    })
    expect(mapped.placed).toMatchObject([{ path: 'addresses.0.countryCode' }])
  })

  test('carry their label and level', () => {
    const warning = { itemId: 'Addresses[0].Line1', message: 'ignored' }
    expect(mapPushMessages(sample, values, { warnings: [warning] }).placed).toEqual([
      { ...warning, level: 'warning', path: 'addresses.0.line1', label: 'Address 1, line 1' },
    ])
  })

  test('none is lost and each placed one leads to a field, whatever the answer holds', () => {
    const itemId = fc.oneof(
      fc.constantFrom(
        'CustomerName',
        'Addresses[0].Line1',
        'Phone.Number',
        'Tags[3]',
        'Addresses[0][1].x',
        '[0]',
      ),
      fc.string(),
      anyJson,
    )
    const entry = fc.oneof(fc.record({ itemId, message: fc.oneof(fc.string(), fc.constant(null)) }), anyJson)
    const list = fc.array(entry, { maxLength: 4 })
    fc.assert(
      fc.property(list, list, fc.constantFrom(values, fillIn(sample), {}), (errors, warnings, form) => {
        const { placed, unplaced } = mapPushMessages(sample, form, { errors, warnings })
        expect(placed.length + unplaced.length).toBe(errors.length + warnings.length)
        for (const message of [...placed, ...unplaced]) expect(message.message).not.toBe('')
        for (const { path } of placed) {
          expect(nodeAt(sample, path)).not.toBeNull()
          expect(
            valueAt(form, path.split('.')[0] ?? '') === undefined || valueAt(form, path) !== undefined,
          ).toBe(true)
        }
      }),
      { numRuns: 200, seed: 5 },
    )
    expect(mapPushMessages(sample, values, null)).toEqual({ placed: [], unplaced: [] })
    expect(mapPushMessages(sample, values, { errors: 'broken' }).unplaced).toHaveLength(1)
  })
})
