import { describe, expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import type { Constraint } from '../rule.ts'

const text = (...details: string[]) => ({
  validation: { warnings: details.map((one) => ({ details: one })) },
})

/** Constraints at a member, once the texts of the whole model are bound. */
function constraintsAt(path: string, members: Readonly<Record<string, unknown>>): Constraint[] {
  const model = modelWith(members)
  const node = nodeAt(model, path) ?? model
  return node.rules.flatMap(({ constraints }) => constraints)
}

const each = (words: string) => `Only one phone each of ${words} may be given`
const phoneTypes = { type: 'String', options: [{ value: 'Primary' }, { value: 'Fax' }] }
const phones = (properties: object, ...details: string[]) => ({
  phone: { type: 'Array', displayName: 'Phone numbers', ...text(...details), properties },
})

describe('a count at a list', () => {
  test('limits the list it names, or its items', () => {
    const max = [{ kind: 'items', min: null, max: 2 }]
    for (const noun of ['phone numbers', 'phones', 'items', 'entries'])
      expect(constraintsAt('phone', phones({ number: { type: 'String' } }, `At most 2 ${noun}`))).toEqual(max)
  })

  test('of something else is advice', () => {
    expect(constraintsAt('phone', phones({ number: { type: 'String' } }, 'At most 2 contacts'))).toEqual([])
  })

  test('of a choice of one of its members counts the items with that choice', () => {
    expect(constraintsAt('phone', phones({ type: phoneTypes }, 'At most 1 fax number'))).toEqual([
      { kind: 'items-where', member: 'type', value: 'Fax', negated: false, min: null, max: 1 },
    ])
  })

  test('by its own name is about the other items where one kind is counted for itself', () => {
    const texts = ['At most 3 phone numbers', 'At most 1 fax number']
    expect(constraintsAt('phone', phones({ type: phoneTypes }, ...texts))).toEqual([
      { kind: 'items-where', member: 'type', value: 'Fax', negated: true, min: null, max: 3 },
      { kind: 'items-where', member: 'type', value: 'Fax', negated: false, min: null, max: 1 },
    ])
  })

  test('of each of several choices needs them all to be choices of one member', () => {
    expect(constraintsAt('phone', phones({ type: phoneTypes }, each('Primary, Fax')))).toEqual([
      { kind: 'per-value', member: 'type', values: ['Primary', 'Fax'], max: 1 },
    ])
    expect(constraintsAt('phone', phones({ type: phoneTypes }, each('Primary/Telex')))).toEqual([])
  })

  test('of different kinds counts the values of the member it names', () => {
    expect(constraintsAt('phone', phones({ type: phoneTypes }, 'At most 2 different types'))).toEqual([
      { kind: 'distinct', member: 'type', max: 2 },
    ])
  })
})

describe('a text at a member of an item', () => {
  const type = { ...phoneTypes, ...text(each('Primary/Fax')) }

  test('that counts items is checked at the list, and shown at the member', () => {
    const model = modelWith(phones({ type }))
    expect(nodeAt(model, 'phone')?.rules).toMatchObject([
      { lifted: true, constraints: [{ kind: 'per-value', member: 'type' }] },
    ])
    expect(nodeAt(model, 'phone.type')?.rules).toMatchObject([{ lifted: false, constraints: [] }])
  })

  test('that limits the member itself stays there', () => {
    const number = { type: 'String', ...text('Max length of 20 characters') }
    expect(constraintsAt('phone', phones({ number }))).toEqual([])
    expect(constraintsAt('phone.number', phones({ number }))).toEqual([
      { kind: 'length', min: null, max: 20 },
    ])
  })
})

describe('a member that is needed when another is filled in', () => {
  const vat = { type: 'String' }

  test('is bound to a member beside it, however it is written', () => {
    const name = { type: 'String', ...text('Required if VAT Number is provided') }
    expect(constraintsAt('name', { name, vatNumber: vat })).toEqual([
      { kind: 'required-if', member: 'vatNumber', itemMember: null },
    ])
  })

  test('may need an item with something filled in', () => {
    const addresses = {
      type: 'Array',
      properties: { country: { type: 'String' } },
      ...text('If vatNumber is set, an address with a country is required'),
    }
    expect(constraintsAt('addresses', { addresses, vatNumber: vat })).toEqual([
      { kind: 'required-if', member: 'vatNumber', itemMember: 'country' },
    ])
  })

  test.each(['Required if shoe size is provided', 'Required if name is provided'])(
    'is advice where the other is unknown or itself: %s',
    (details) => {
      expect(constraintsAt('name', { name: { type: 'String', ...text(details) } })).toEqual([])
    },
  )
})

test('a limit on texts does not bind a member of another type', () => {
  const limit = { type: 'Number', ...text('Max length of 20 characters') }
  expect(constraintsAt('limit', { limit })).toEqual([])
})

test('a value that is also allowed passes the format of the same member', () => {
  const country = { type: 'String', ...text('Must be a two letter country code', 'XX is also accepted') }
  expect(constraintsAt('country', { country })).toEqual([
    { kind: 'format', format: 'country', alsoAllowed: ['XX'] },
    { kind: 'also-allowed', value: 'XX' },
  ])
})

test('every text is kept as served, understood or not', () => {
  const model = modelWith({
    name: {
      type: 'String',
      validation: {
        warnings: [{ details: 'Only for Acme Books, max length of 8 characters' }],
        information: [{ details: 'Shown on invoices' }],
      },
    },
  })
  expect(nodeAt(model, 'name')?.rules).toMatchObject([
    { text: 'Only for Acme Books, max length of 8 characters', level: 'warning', onlyFor: 'acme books' },
    { text: 'Shown on invoices', level: 'information', constraints: [], onlyFor: null },
  ])
})
