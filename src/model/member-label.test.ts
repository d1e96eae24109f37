import { describe, expect, test } from 'vitest'
import { unfit, unlisted } from './form-value.ts'
import { displayValue, itemLabel, itemSummary, labelInItem, labelWithin } from './member-label.ts'
import { nodeAt } from './node-at.fixture.ts'
import { sample } from './parse-sample.fixture.ts'

const member = (path: string) => nodeAt(sample, path) ?? sample

test('a place away from the field is told from the top', () => {
  expect(labelWithin(itemLabel('Addresses', 1), member('addresses.line1'))).toBe('Address 2, line 1')
  expect(labelWithin('', member('customerName'))).toBe('Customer name')
})

test.each([
  ['Address 2, line 1', 'Line 1'],
  ['Contact 1, phone 2, number', 'Phone 2, number'],
  ['Contact 1, VAT number', 'VAT number'],
  ['Contact 1', 'Contact 1'],
  ['Profile, segment', 'Profile, segment'],
])('beside its item, %s is %s', (label, inside) => {
  expect(labelInItem(label)).toBe(inside)
})

test('an abbreviation keeps its capitals', () => {
  expect(labelWithin('Contact 1', { label: 'VAT number' })).toBe('Contact 1, VAT number')
})

describe('a value as people read it', () => {
  test.each([
    ['status', 'InActive', 'Inactive'],
    ['status', 'Gone', 'Gone'],
    ['status', unlisted('Archved'), 'Archved'],
    ['isTaxable', true, 'Yes'],
    ['isTaxable', false, 'No'],
    ['isTaxable', null, ''],
    ['customerName', 'Acme', 'Acme'],
    ['customerName', ' ', ''],
    ['customerName', unfit({ a: 1 }), '{"a":1}'],
    ['profile', { segment: 'A', note: 'New' }, 'A, New'],
    ['profile', null, ''],
    ['addresses', [{ type: 'Billing', line1: 'One' }, { line1: '' }, { line1: 'Two' }], 'Billing, One\nTwo'],
    ['addresses', [unfit('text')], '"text"'],
    ['contacts', [{ name: 'Kim', phone: [{ number: '1' }, { number: '2' }] }], 'Kim, 1, 2'],
  ])('of %s %j is %j', (path, value, text) => {
    expect(displayValue(member(path), value)).toBe(text)
  })
})

test('an item in a line is cut at 160 characters', () => {
  expect(itemSummary(member('addresses'), { line1: 'x'.repeat(160) })).toBe('x'.repeat(160))
  expect(itemSummary(member('addresses'), { line1: 'x'.repeat(161) })).toBe(`${'x'.repeat(159)}…`)
  expect(itemSummary(member('addresses'), unfit(7))).toBe('7')
})
