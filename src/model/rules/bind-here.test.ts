import { describe, expect, test } from 'vitest'
import { nodeAt } from '../node-at.fixture.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { bindHere } from './bind-here.ts'
import type { ParsedConstraint } from './parsed-constraint.ts'

const model = modelWith({
  taxNumber: { type: 'String', displayName: 'VAT number' },
  amount: { type: 'Number' },
  addresses: {
    type: 'Array',
    properties: { line1: { type: 'String', displayName: 'First line' }, city: { type: 'String' } },
  },
})
const taxNumber = nodeAt(model, 'taxNumber') ?? model
const amount = nodeAt(model, 'amount') ?? model
const addresses = nodeAt(model, 'addresses') ?? model
const city = nodeAt(model, 'addresses.0.city') ?? model

const needed = (member: string, itemMember: string | null = null): ParsedConstraint => ({
  kind: 'needed-with',
  member,
  itemMember,
})
const requiredIf = (member: string, itemMember: string | null = null) => ({
  kind: 'required-if',
  member,
  itemMember,
})

describe('a limit binds the type it is about', () => {
  const length: ParsedConstraint = { kind: 'length', min: null, max: 5 }
  const range: ParsedConstraint = { kind: 'range', min: { number: '0', exclusive: true }, max: null }

  test('texts by their length, numbers by their value', () => {
    expect(bindHere(taxNumber, [model], length)).toBe(length)
    expect(bindHere(taxNumber, [model], range)).toBeNull()
    expect(bindHere(amount, [model], range)).toBe(range)
    expect(bindHere(amount, [model], length)).toBeNull()
  })
})

describe('what a member is needed with', () => {
  test.each([
    [city, [model, addresses], needed('tax number'), requiredIf('taxNumber')],
    [city, [model, addresses], needed('vat number'), requiredIf('taxNumber')],
    [city, [model, addresses], needed('first line'), requiredIf('line1')],
    [city, [model, addresses], needed('address'), { kind: 'required-with-parent' }],
    [city, [model, addresses], needed('address', 'city'), { kind: 'required-with-parent' }],
    [city, [model, addresses], needed('address', 'first line'), null],
    [city, [model, addresses], needed('city'), null],
    [city, [model, addresses], needed('auto numbering'), null],
    [addresses, [model], needed('tax number', 'city'), requiredIf('taxNumber', 'city')],
    [addresses, [model], needed('tax number', 'country'), null],
    [addresses, [model], needed('addresses', 'city'), { kind: 'item-needs', member: 'city' }],
    [addresses, [model], needed('foreign address', 'city'), null],
  ])('case %#', (node, chain, parsed, expected) => {
    expect(bindHere(node, chain, parsed)).toEqual(expected)
  })
})
