import { describe, expect, test } from 'vitest'
import { countConstraints } from './count-text.ts'
import type { PlaceNames } from './names-at.ts'

const names: PlaceNames = { own: new Set(['address']), around: new Set(['contact']) }
const count = (min: number | null, max: number | null, noun: string) => ({ kind: 'count', min, max, noun })
const perKind = (max: number, noun: string, of: string, orParent: boolean) => ({
  kind: 'per-kind',
  max,
  noun,
  of,
  orParent,
})

describe('a text that counts items', () => {
  test.each([
    ['≤ 2 addresses can be added', [count(null, 2, 'addresses')]],
    ['≥ 2 and ≤ 5 addresses', [count(2, 5, 'addresses')]],
    ['≥ 1 address and ≤ 5 addresses', [count(1, 5, 'address')]],
    ['≤ 2 addresses on this contact, ≤ 3 addresses', [count(null, 3, 'addresses')]],
    ['number of addresses must be ≥ 2', [count(2, null, 'addresses')]],
    ['addresses can not be empty', [count(1, null, 'addresses')]],
    ['must not be empty', [count(1, null, '')]],
    ['≤ 2 can be added', [count(null, 2, '')]],
    ['≤ 1 address can be of type billing', [count(null, 1, 'address of type billing')]],
    ['≤ 1 billing and ≤ 1 other address', [count(null, 1, 'billing'), count(null, 1, 'other address')]],
    ['≤ 1 address each of billing/other', [{ kind: 'each-of', max: 1, words: ['billing', 'other'] }]],
    ['≤ 1 address per contact can be added', [perKind(1, 'address', 'contact', true)]],
    ['≤ 2 addresses of a contact can be added', [count(null, 2, 'addresses')]],
    ['≤ 1 address of each type is allowed', [perKind(1, 'address', 'type', true)]],
    ['each address must have a different type', [perKind(1, 'address', 'type', false)]],
    ['address types must be distinct', [perKind(1, 'address', 'types', false)]],
    ['2 addresses can not have the same type', [perKind(1, 'addresses', 'type', false)]],
    ['type must be unique within the list', [perKind(1, '', 'type', false)]],
    ['≤ 4 distinct types', [{ kind: 'distinct-of', max: 4, noun: 'types' }]],
    ['≥ 2 pieces of contact information', [{ kind: 'filled', min: 2 }]],
  ])('%s', (sentence, constraints) => {
    expect(countConstraints(sentence, names)).toEqual(constraints)
  })

  test.each([
    'a company can have ≤ 2 addresses',
    '≤ 2 addresses for individuals',
    '≤ 2 addresses on the plus plan',
    '≤ 2 addresses can be marked as default',
    '≤ 50 characters',
    '≤ 2 decimal places',
    'may have > 2 addresses',
    'type must be unique',
    '',
  ])('“%s” counts nothing', (sentence) => {
    expect(countConstraints(sentence, names)).toEqual([])
  })
})
