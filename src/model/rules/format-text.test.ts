import { expect, test } from 'vitest'
import { formatConstraints } from './format-text.ts'

const format = (name: string) => [{ kind: 'format', format: name, alsoAllowed: [] }]
const digits = [{ kind: 'digits', min: null, max: null, only: true }]

test.each([
  ['must be a valid email address', format('email')],
  ['the email must be valid', format('email')],
  ['must be a 2 letter country code', format('country')],
  ['must be an iso3166 code', format('country')],
  ['must be a 3 letter country code', []],
  ['must be an iso3166 alpha3 code', []],
  ['must be a 3 letter iso code', format('currency')],
  ['must be a valid currency code', format('currency')],
  ['must match the currency', []],
  ['in the format xx-xxx', [{ kind: 'groups', sizes: [2, 3], separator: '-', of: 'any' }]],
  ['a number in the format xx xxx', [{ kind: 'groups', sizes: [2, 3], separator: ' ', of: 'digits' }]],
  ['in the format xx-999', []],
  ['must contain only digits', digits],
  ['only digits are allowed', digits],
  ['must contain digits and letters', []],
  ['must contain only digits and hyphens', []],
  ['must contain digits only and be unique', digits],
  ['spaces are not allowed', [{ kind: 'no-spaces' }]],
  ['must be unique', [{ kind: 'unique' }]],
])('“%s”', (sentence, constraints) => {
  expect(formatConstraints(sentence)).toEqual(constraints)
})
