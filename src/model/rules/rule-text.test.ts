import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlaceNames } from './names-at.ts'
import { parseRuleText } from './rule-text.ts'

const names: PlaceNames = { own: new Set(['nickname']), around: new Set() }
const length = (min: number | null, max: number | null) => [{ kind: 'length', min, max }]
const count = (max: number, noun: string) => [{ kind: 'count', min: null, max, noun }]
const format = (name: string) => [{ kind: 'format', format: name, alsoAllowed: [] }]

describe('rule texts that become constraints', () => {
  test.each([
    ['Max length of 41 characters', length(null, 41)],
    ['MAX LENGTH OF 41 CHARACTERS.', length(null, 41)],
    ['Maximum length: 1,000 characters', length(null, 1000)],
    ['The nickname can have a maximum of 60 characters.', length(null, 60)],
    ['Must be no greater than thirty characters', []],
    ['Must be no greater than 30 characters', length(null, 30)],
    ['must not exceed 20 chars', length(null, 20)],
    ['Should not be longer than 20 characters long', length(null, 20)],
    ['Up to twelve characters', length(null, 12)],
    ['50 characters or fewer', length(null, 50)],
    ['Must have a length between 1 and 50 characters', length(1, 50)],
    ['Must be between one and 50 characters.', length(1, 50)],
    ['Must have a length of 14 characters', length(14, 14)],
    ['If provided, must be exactly 20 characters in length', length(20, 20)],
    ['At least 3 characters', length(3, null)],
    ['Max length of 25 characters for first and last names', [{ kind: 'part-length', max: 25 }]],
    ['No more than two addresses can be added', count(2, 'addresses')],
    ['Can contain a maximum of two addresses; a main one and another', count(2, 'addresses')],
    ['Must have at most five contacts', count(5, 'contacts')],
    ['If supplied, must contain only 1 address', count(1, 'address')],
    ['Only one address may be given', count(1, 'address')],
    ['Must contain a maximum of 3 phone numbers', count(3, 'phone numbers')],
    ['At most four different number types', [{ kind: 'distinct-of', max: 4, noun: 'number types' }]],
    ['At least one piece of contact information is needed', [{ kind: 'filled', min: 1 }]],
    [
      'Only 1 address each of type(s) Billing/Delivery may be given',
      [{ kind: 'each-of', max: 1, words: ['billing', 'delivery'] }],
    ],
    ['Must be a valid e-mail.', format('email')],
    ['Must be a two letter country code', format('country')],
    ['Has to be a valid ISO 3166 value', format('country')],
    ['Must be a 3-letter currency code', format('currency')],
    [
      'A number in the format XX XXX XXX',
      [{ kind: 'groups', sizes: [2, 3, 3], separator: ' ', of: 'digits' }],
    ],
    ['A code in the format XXX XX', [{ kind: 'groups', sizes: [3, 2], separator: ' ', of: 'any' }]],
    ['Must be unique and contain no spaces', [{ kind: 'no-spaces' }, { kind: 'unique' }]],
    ['Required if Tax Number is provided', [{ kind: 'needed-with', member: 'tax number', itemMember: null }]],
    [
      'If VatNumber is set, an Address with a Country is required',
      [{ kind: 'needed-with', member: 'vatnumber', itemMember: 'country' }],
    ],
    [
      "If you're adding a contact for this customer, you must also include the name",
      [{ kind: 'required-with-parent' }],
    ],
    ['XX is also accepted as a country', [{ kind: 'also-allowed', value: 'XX' }]],
  ])('%s', (text, constraints) => {
    expect(parseRuleText(text, names).constraints).toEqual(constraints)
  })

  test('a platform named at the start limits the rule to it', () => {
    expect(parseRuleText('Only for Acme Books, if provided, must be exactly 8 characters')).toEqual({
      constraints: length(8, 8),
      onlyFor: 'acme books',
      ifGiven: true,
    })
  })
})

describe('rule texts that stay advice', () => {
  test.each([
    'Only the first address is used',
    'Only Latin letters are permitted.',
    'Billing = POBOX, Delivery = STREET',
    'Can only be set when the company has several currencies',
    'Required if numbering is not enabled for the company',
    'Max length of 50 characters unless the company is in trial',
    'If the customer is a person, at most 20 characters',
    'Values of more than a maximum of 50 characters will be truncated',
    'Falls back to the base currency',
    'Needs version 22 or at least 2016',
    'Three letter country code',
    '',
    'Max length of 5 characters '.repeat(200),
  ])('%s', (text) => {
    expect(parseRuleText(text, names).constraints).toEqual([])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...(
      'must not be at least most up to 1 2 20 1,000 0.5 -3 % characters charaters digits decimal places or and ' +
      'more less than between , . ( ) : ; - = > < if provided only one each of type max min maximum of length line ' +
      'items positive negative zero for every unique two-letter country code in the format XX-XX required'
    ).split(' '),
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 600, unit: 'grapheme' }),
    fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
  )

  test('is read without an error, twice alike, and into limits that some value satisfies', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseRuleText(text, names)
        expect(parseRuleText(text, names)).toEqual(read)
        for (const each of read.constraints) {
          if (each.kind !== 'length' && each.kind !== 'count') continue
          expect(each.min ?? 0).toBeLessThanOrEqual(each.max ?? Infinity)
        }
      }),
      { numRuns: 500, seed: 9 },
    )
  })

  test.each([
    'a ',
    'must not be ',
    '1 to ',
    '9 characters and ',
    'max length of the ',
    'if a is ',
    'not ',
    'each ',
  ])('of %j over and over is read', (piece) => {
    const text = piece.repeat(Math.floor(500 / piece.length))
    expect(parseRuleText(text, names).constraints.length).toBeLessThan(10)
  })
})
