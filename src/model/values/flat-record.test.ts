import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenRecord, orderPaths, parsePath, unflattenRecord } from './flat-record.ts'

/** One customer with everything in it, and its row, written by hand. */
const customer = {
  id: '01234567',
  customerName: '=1+1',
  addresses: [
    { type: 'Billing', line1: '1 Quay Street', postalCode: '01234' },
    { type: 'Delivery', country: 'GB' },
  ],
  contacts: [
    {
      name: 'Ada',
      email: 'ada@example.com',
      phone: [
        { number: '+44 20', type: 'Mobile' },
        { number: '0', type: 'Fax' },
      ],
      address: { type: 'Unknown', city: 'Bristol' },
      status: 'Active',
    },
  ],
  metadata: { isDeleted: false },
  modifiedDate: '2021-11-15T06:00:00.1234567Z',
}
const row: [string, string][] = [
  ['id', '01234567'],
  ['customerName', '=1+1'],
  ['addresses[0].type', 'Billing'],
  ['addresses[0].line1', '1 Quay Street'],
  ['addresses[0].postalCode', '01234'],
  ['addresses[1].type', 'Delivery'],
  ['addresses[1].country', 'GB'],
  ['contacts[0].name', 'Ada'],
  ['contacts[0].email', 'ada@example.com'],
  ['contacts[0].phone[0].number', '+44 20'],
  ['contacts[0].phone[0].type', 'Mobile'],
  ['contacts[0].phone[1].number', '0'],
  ['contacts[0].phone[1].type', 'Fax'],
  ['contacts[0].address.type', 'Unknown'],
  ['contacts[0].address.city', 'Bristol'],
  ['contacts[0].status', 'Active'],
  ['metadata.isDeleted', 'false'],
  ['modifiedDate', '2021-11-15T06:00:00.1234567Z'],
]

describe('a record as a row', () => {
  it('has a cell for each member, under its path, and comes back from it', () => {
    expect(flattenRecord(customer)).toEqual(row)
    expect(unflattenRecord(row)).toEqual(customer)
  })

  it('has no cell for what is empty, and keeps the places of items', () => {
    const cells = flattenRecord({
      id: '1',
      customerName: '',
      phone: null,
      contacts: [],
      metadata: {},
      addresses: [{}, { line1: 'x' }, { line1: '' }],
    })
    expect(cells).toEqual([
      ['id', '1'],
      ['addresses[1].line1', 'x'],
    ])
    expect(unflattenRecord(cells)).toEqual({ id: '1', addresses: [{}, { line1: 'x' }] })
  })

  it('holds members nobody knows, whatever their names and depth', () => {
    let deep: unknown = 'deep'
    for (let level = 0; level < 20; level++) deep = { in: deep }
    const cells = flattenRecord({
      supplementalData: { content: { 'a.b[0]': 'x', '=cmd': 7, '': true, __proto__x: ['one', 'two'] } },
      deep,
    })
    expect(cells).toEqual([
      ['supplementalData.content["a.b[0]"]', 'x'],
      ['supplementalData.content["=cmd"]', '7'],
      ['supplementalData.content[""]', 'true'],
      ['supplementalData.content.__proto__x[0]', 'one'],
      ['supplementalData.content.__proto__x[1]', 'two'],
      [expect.stringMatching(/^deep(\.in){7}$/), expect.stringMatching(/^\{"in":.*"deep"\}+$/)],
    ])
  })

  it('holds records that are none', () => {
    expect(flattenRecord(null)).toEqual([['["not an object"]', 'null']])
    expect(flattenRecord([7])).toEqual([['["not an object"]', '[7]']])
    expect(flattenRecord({ id: 7, addresses: 'none' })).toEqual([
      ['id', '7'],
      ['addresses', 'none'],
    ])
  })
})

describe('a row read back', () => {
  it('leaves out what is no member or contradicts one', () => {
    const record = unflattenRecord([
      ['id', '1'],
      ['My notes', 'call'],
      ['id[0]', '2'],
      ['id', '3'],
      ['addresses[0].line1', 'x'],
      ['addresses.line1', 'y'],
      ['addresses[999999999].line1', 'z'],
      ['["not an object"]', 'null'],
    ])
    expect(record).toEqual({ id: '1', addresses: [{ line1: 'x' }] })
  })

  it('never reaches a prototype', () => {
    const record = unflattenRecord([
      ['__proto__.polluted', 'x'],
      ['constructor.prototype.polluted', 'x'],
    ])
    expect(Object.keys(record)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(['TRUE', 'true', 'True'])('takes %s of a spreadsheet for true', (text) => {
    expect(unflattenRecord([['metadata.isDeleted', text]])).toEqual({ metadata: { isDeleted: true } })
  })
})

describe('columns', () => {
  it('follow the record, items by their number', () => {
    const places = [10, 2, 0].map((place) => `addresses[${place}].line1`)
    expect(
      orderPaths(['zeal', 'modifiedDate', ...places, 'addresses', 'alpha', 'addresses[2].type', 'id']),
    ).toEqual([
      'id',
      'addresses',
      'addresses[0].line1',
      'addresses[2].type',
      'addresses[2].line1',
      'addresses[10].line1',
      'modifiedDate',
      'alpha',
      'zeal',
    ])
  })

  it.each(['', 'a b', 'a..b', 'a[', 'a[x]', 'a["', '=1'])('are none for %j', (text) => {
    expect(parsePath(text)).toBeUndefined()
  })
})

/** What a platform can send for the members we know: absent, null, empty or any text. */
const filled = fc.string({ unit: 'binary', minLength: 1 })
const text = fc.option(fc.oneof(filled, fc.constant('')), { nil: null })
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text]))
const list = <T>(item: fc.Arbitrary<T>) => fc.option(fc.array(item, { maxLength: 4 }), { nil: null })
// The type of an address and of a phone number, and the status of a contact, are required.
const address = fc.record(
  { type: filled, ...texts('line1', 'line2', 'city', 'region', 'country', 'postalCode') },
  { requiredKeys: ['type'] },
)
const phone = fc.record({ type: filled, number: text }, { requiredKeys: ['type'] })
const contact = fc.record(
  { status: filled, ...texts('name', 'email', 'modifiedDate'), phone: list(phone), address },
  { requiredKeys: ['status'] },
)
const anyCustomer = fc.record(
  {
    id: filled,
    status: filled,
    ...texts('customerName', 'contactName', 'emailAddress', 'phone', 'taxNumber', 'sourceModifiedDate'),
    addresses: list(address),
    contacts: list(contact),
    metadata: fc.record({ isDeleted: fc.option(fc.boolean(), { nil: null }) }),
  },
  { requiredKeys: ['id', 'status'] },
)

/** The same without what a spreadsheet can't tell from nothing. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutBlanks(item))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
    .map(([name, member]): [string, unknown] => [name, withoutBlanks(member)])
    .filter(([, member]) => member !== null && member !== '')
    .filter(([, member]) => typeof member !== 'object' || Object.keys(member ?? {}).length > 0)
  return Object.fromEntries(members)
}

it('any customer comes back from its row, but for empty values', () => {
  fc.assert(
    fc.property(anyCustomer, (one) => {
      expect(unflattenRecord(flattenRecord(one))).toEqual(withoutBlanks(one))
    }),
  )
})

it('any path comes back from its cell, whatever the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (names) => {
      const [[path] = ['']] = flattenRecord(
        names.reduceRight<unknown>((inner, name) => Object.fromEntries([[name, inner]]), 'x'),
      )
      expect(parsePath(path)).toEqual(names)
    }),
  )
})
