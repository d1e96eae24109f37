import { describe, expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { bindToList } from './bind-to-list.ts'
import type { ParsedConstraint } from './parsed-constraint.ts'

const model = modelWith({
  contacts: {
    type: 'Array',
    properties: {
      phone: {
        type: 'Array',
        displayName: 'Phone numbers',
        properties: {
          number: { type: 'String' },
          type: { type: 'String', options: ['Fax', 'MobileWork'] },
        },
      },
    },
  },
  lineItems: {
    type: 'Array',
    properties: { accountRef: { type: 'Object', displayName: 'Account', properties: { id: {} } } },
  },
})
const contacts = nodeAt(model, 'contacts') ?? model
const phones = nodeAt(model, 'contacts.0.phone') ?? model
const type = nodeAt(model, 'contacts.0.phone.0.type') ?? model
const lines = nodeAt(model, 'lineItems') ?? model

const atPhones = { list: phones, from: null, chain: [model, contacts] }
const atLines = { list: lines, from: null, chain: [model] }
const count = (noun: string, min: number | null = null): ParsedConstraint => ({
  kind: 'count',
  min,
  max: 2,
  noun,
})
const ofType = (value: string) => ({
  kind: 'items-where',
  member: 'type',
  value,
  negated: false,
  min: null,
  max: 2,
})
const perKind = (noun: string, of: string, orParent = true): ParsedConstraint => ({
  kind: 'per-kind',
  max: 1,
  noun,
  of,
  orParent,
})

describe('a count', () => {
  test.each([
    ['phone numbers', { kind: 'items', min: null, max: 2 }],
    ['contact phone numbers', { kind: 'items', min: null, max: 2 }],
    ['', { kind: 'items', min: null, max: 2 }],
    ['phone numbers of type fax', ofType('Fax')],
    ['mobile work numbers', ofType('MobileWork')],
    ['phone numbers of type telex', null],
    ['main phone numbers', null],
    ['numbers', { kind: 'items', min: null, max: 2 }],
    ['phone types', null],
    ['contacts', null],
  ])('of “%s” at the phone numbers becomes %j', (noun, expected) => {
    expect(bindToList(atPhones, count(noun), [])).toEqual(expected)
  })

  test.each([
    ['line items', true],
    ['lines', true],
    ['invoice lines', true],
    ['credit note line items', true],
    ['item lines', false],
    ['expense lines', false],
  ])('of “%s” limits the line items: %s', (noun, expected) => {
    expect(bindToList(atLines, count(noun), []) !== null).toBe(expected)
  })

  test('without a noun says nothing about the list when it stands at a member', () => {
    expect(bindToList({ ...atPhones, from: type }, count(''), [])).toBeNull()
  })
})

describe('a count for each kind', () => {
  test.each([
    [atPhones, perKind('phone number', 'type'), { kind: 'per-value', member: 'type', values: 'all', max: 1 }],
    [atPhones, perKind('', 'type', false), { kind: 'per-value', member: 'type', values: 'all', max: 1 }],
    [atPhones, perKind('phone number', 'contact'), { kind: 'items', min: null, max: 1 }],
    [atPhones, perKind('phone number', 'contact', false), null],
    [atPhones, perKind('phone number', 'day'), null],
    [atPhones, perKind('address', 'type'), null],
    [atLines, perKind('line', 'invoice'), { kind: 'items', min: null, max: 1 }],
    [atLines, perKind('line', 'account'), null],
    [atLines, perKind('line', 'item'), null],
    [atLines, perKind('line', 'tax rate'), null],
  ])('case %#', (place, parsed, expected) => {
    expect(bindToList(place, parsed, [])).toEqual(expected)
  })
})
