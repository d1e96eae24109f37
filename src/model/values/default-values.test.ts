import { describe, expect, test } from 'vitest'
import { ORIGIN, unfit } from '../form-value.ts'
import { modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { cloneValues, defaultValues, newValues, storedMember, valuesAsSent } from './default-values.ts'

const valueOf = (type: string, stored: unknown, more = {}) => {
  const values = defaultValues(
    modelWith({ member: { type, ...more } }),
    JSON.parse(JSON.stringify({ member: stored })),
  )
  return values['member']
}
const properties = { city: { type: 'String' } }

describe('the form of a record', () => {
  test('has its values as texts, its items with their places, and nothing the model does not list', () => {
    expect(defaultValues(sample, sampleRecord)).toEqual({
      customerName: 'Acme',
      emailAddress: '',
      taxNumber: '',
      creditLimit: '1500.5',
      isTaxable: null,
      since: '2021-11-15T01:00:00',
      status: 'InActive',
      profile: { segment: 'A', note: '' },
      addresses: [
        { type: 'Billing', line1: 'One', country: 'GB', [ORIGIN]: 0 },
        { type: 'Unknown', line1: 'Two', country: '', [ORIGIN]: 1 },
      ],
      contacts: [],
      photo: '',
      tags: '{\n  "a": [\n    1\n  ]\n}',
    })
  })

  test.each([
    ['String', 7, '7'],
    ['String', true, 'true'],
    ['String', { a: 1 }, unfit({ a: 1 })],
    ['Number', 'many', 'many'],
    ['Number', false, unfit(false)],
    ['DateTime', 20211115, unfit(20211115)],
    ['Boolean', ' TRUE ', true],
    ['Boolean', 'false', false],
    ['Boolean', ' ', null],
    ['Boolean', 'maybe', unfit('maybe')],
    ['Boolean', 1, unfit(1)],
    ['Tree', 'text', '"text"'],
    ['File', { id: 'f' }, unfit({ id: 'f' })],
  ])('shows a %s stored as %j as %j', (type, stored, value) => {
    expect(valueOf(type, stored)).toEqual(value)
  })

  test('keeps groups, lists and items that are none', () => {
    expect(valueOf('Object', 'text', { properties })).toEqual(unfit('text'))
    expect(valueOf('Array', { city: 'Leeds' }, { properties })).toEqual(unfit({ city: 'Leeds' }))
    expect(valueOf('Array', [{ city: 'Leeds' }, 'text'], { properties })).toEqual([
      { city: 'Leeds', [ORIGIN]: 0 },
      { ...unfit('text'), [ORIGIN]: 1 },
    ])
  })

  test('has an unset switch where the record is silent, and for a new customer, also where one is needed', () => {
    const model = modelWith({ isCompany: { type: 'Boolean', required: true } })
    expect(defaultValues(model, {})).toEqual({ isCompany: null })
    expect(defaultValues(model, null)).toEqual({ isCompany: null })
  })
})

test('a member is read under the name records carry', () => {
  const model = modelWith({ countryCode: { type: 'String' } })
  expect(defaultValues(model, { country: 'GB' })).toEqual({ countryCode: 'GB' })
  expect(defaultValues(model, { country: 'GB', countryCode: 'FR' })).toEqual({ countryCode: 'FR' })
  const [member] = model.children
  expect(member && storedMember({}, member, model.children)).toBeNull()
})

test('a copy of a customer has no id, and its items are new', () => {
  const model = modelWith({ id: { type: 'String' }, addresses: { type: 'Array', properties } })
  expect(cloneValues(model, { id: '42', addresses: [{ city: 'Leeds' }, 'text'] })).toEqual({
    id: '',
    addresses: [{ city: 'Leeds' }, unfit('text')],
  })
})

describe('a change that is to be corrected', () => {
  const model = modelWith({ addresses: { type: 'Array', properties } })
  const sent = { addresses: [{ city: 'Leeds' }] }

  test('of a record keeps the places of its items', () => {
    expect(valuesAsSent(model, sent, false)).toEqual({ addresses: [{ city: 'Leeds', [ORIGIN]: 0 }] })
  })

  test('of a new customer has items of no record', () => {
    expect(valuesAsSent(model, sent, true)).toEqual({ addresses: [{ city: 'Leeds' }] })
  })
})

const status = (required: boolean, ...values: string[]) => ({
  type: 'String',
  required,
  options: values.map((value) => ({ value, type: 'String', displayName: value })),
})
const preset = (node: object) => newValues(modelWith({ customerName: { type: 'String' }, status: node }))

describe('a new customer', () => {
  test('is active where a status has to be chosen and the model lists that one', () => {
    expect(preset(status(true, 'Active', 'Archived'))).toEqual({ customerName: '', status: 'Active' })
  })

  test.each([
    ['may stay open', status(false, 'Active', 'Archived')],
    ['is called something else', status(true, 'ACTIVE', 'InActive')],
    ['is a text', { type: 'String', required: true }],
  ])('is blank where the status %s', (_why, node) => {
    expect(preset(node)).toEqual({ customerName: '', status: '' })
  })
})
