import { describe, expect, test } from 'vitest'
import { choice, choices, group, list, model, required, text, fieldText } from '../models/field.ts'
import type { Situation } from '../models/field.ts'
import { maxItems, maxLength } from '../models/rules.ts'
import { modelErrors, unsupportedMembers } from './push-validation.ts'

const W = fieldText('Label', 'Hint')

const customers = model({
  customerName: required(text(W, [maxLength(5)])),
  status: choice(W, choices('Active', 'Archived'), [], { alsoAllowed: ['Retired'] }),
  currency: choice(W, choices('GBP'), [], { alsoAllowed: 'any' }),
  isGood: { ...text(W), type: 'Boolean' },
  since: { ...text(W), type: 'DateTime' },
  taxNumber: text(W, [
    {
      kind: 'warning',
      check: (value, { customer }) =>
        !value && customer['status'] === 'Active' ? 'must be supplied for active customers' : undefined,
      onAbsent: true,
    },
  ]),
  metadata: group(W, { note: required(text(W)) }),
  contacts: list(W, { name: required(text(W)), phone: list(W, { number: text(W, [maxLength(3)]) }) }, [
    maxItems('At most 2', 2),
  ]),
})

const situation = (customer: Record<string, unknown>): Situation => ({
  customer,
  settings: { baseCurrency: 'GBP', multiCurrency: true, autoNumbering: true, otherNames: [] },
  others: new Map(),
})
const errors = (customer: Record<string, unknown>) =>
  modelErrors(customers, customer, situation(customer)).map(({ message }) =>
    message?.replace('Failed to push to Customer as ', ''),
  )

describe('what a model forbids', () => {
  test('is nothing for a customer that keeps to it', () => {
    expect(
      errors({
        customerName: 'Acme',
        status: 'Retired',
        currency: 'XYZ',
        isGood: false,
        since: '2026-11-23',
        metadata: { note: 'x' },
        contacts: [{ name: 'Ada', phone: [{ number: '123' }] }],
      }),
    ).toEqual([])
  })

  test('comes in the published form', () => {
    expect(modelErrors(customers, {}, situation({}))).toEqual([
      {
        itemId: 'CustomerName',
        message: 'Failed to push to Customer as CustomerName must be supplied.',
        validatorName: 'Customer',
      },
    ])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a required text left empty', { customerName: '' }, ['CustomerName must be supplied.']],
    ['a required text that is null', { customerName: null }, ['CustomerName must be supplied.']],
    [
      'text that is too long',
      { customerName: 'Acme L' },
      ['CustomerName must not be longer than 5 characters long.'],
    ],
    ['a number for a text', { customerName: 7 }, ['CustomerName must be a text.']],
    [
      'a value that is not listed',
      { customerName: 'A', status: 'active' },
      ['Status must be one of the listed options.'],
    ],
    ['text for a truth value', { customerName: 'A', isGood: 'true' }, ['IsGood must be true or false.']],
    ['a date that is none', { customerName: 'A', since: '2026-02-31x' }, ['Since must be a date.']],
    ['a date without its day', { customerName: 'A', since: '2026' }, ['Since must be a date.']],
    ['a list for an object', { customerName: 'A', metadata: [] }, ['Metadata must be an object.']],
    ['an object for a list', { customerName: 'A', contacts: {} }, ['Contacts must be a list.']],
    [
      'an object without its required member',
      { customerName: 'A', metadata: {} },
      ['Metadata.Note must be supplied.'],
    ],
    ['a text as an entry', { customerName: 'A', contacts: ['Ada'] }, ['Contacts[0] must be an object.']],
    [
      'an entry deep inside',
      { customerName: 'A', contacts: [{ name: 'Ada' }, { name: 'Bo', phone: [{}, { number: '1234' }] }] },
      ['Contacts[1].Phone[1].Number must not be longer than 3 characters long.'],
    ],
    [
      'too many entries',
      { customerName: 'A', contacts: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] },
      ['Contacts must not have more than 2 entries.'],
    ],
    [
      'an absent value that another one needs',
      { customerName: 'A', status: 'Active' },
      ['TaxNumber must be supplied for active customers.'],
    ],
    [
      'a member only the prototype has',
      { customerName: 'A', contacts: [Object.create({ name: 'Ada' })] },
      ['Contacts[0].Name must be supplied.'],
    ],
  ])('is %s', (_, customer, expected) => expect(errors(customer)).toEqual(expected))

  test('is said all at once, in the order of the fields', () => {
    expect(errors({ contacts: [{}], status: 'x' })).toEqual([
      'CustomerName must be supplied.',
      'Status must be one of the listed options.',
      'Contacts[0].Name must be supplied.',
    ])
  })
})

const ignored = (customer: Record<string, unknown>) =>
  unsupportedMembers(customers, customer).map(({ itemId }) => itemId)

describe('members a model does not list', () => {
  test('are named with their place, at every depth', () => {
    expect(
      ignored({
        customerName: 'A',
        shoeSize: 9,
        metadata: { color: 'red' },
        contacts: [{ name: 'Ada', age: 3, phone: [{ kind: 'fax' }] }, 'odd'],
      }),
    ).toEqual(['ShoeSize', 'Metadata.Color', 'Contacts[0].Age', 'Contacts[0].Phone[0].Kind'])
  })

  test('are not mentioned if careful clients send them back', () => {
    expect(ignored({ id: '1', modifiedDate: 'x', sourceModifiedDate: 'y' })).toEqual([])
    expect(ignored({ metadata: { id: '1' } })).toEqual(['Metadata.Id'])
  })

  test('may be called like parts of every object', () => {
    expect(ignored({ constructor: 1, toString: 2 })).toEqual(['Constructor', 'ToString'])
  })

  test('say that they will be ignored', () => {
    expect(unsupportedMembers(customers, { shoeSize: 9 })).toEqual([
      {
        itemId: 'ShoeSize',
        message: 'ShoeSize is not supported, and will be ignored.',
        validatorName: 'Customer',
      },
    ])
  })
})
