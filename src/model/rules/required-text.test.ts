import { expect, test } from 'vitest'
import { requirement } from './required-text.ts'

const neededWith = (member: string, itemMember: string | null = null) => ({
  kind: 'needed-with',
  member,
  itemMember,
})

test.each([
  ['required if the tax number is provided', neededWith('tax number')],
  ['can not be blank when phone is set', neededWith('phone')],
  ['must be given if an address is added', neededWith('address')],
  ['if the due date is set, the issue date is mandatory', neededWith('due date')],
  ['if tax number is set, an address with a country is required', neededWith('tax number', 'country')],
  ['when adding a line, you must also provide the account', { kind: 'required-with-parent' }],
  ['required for every line', neededWith('line')],
  ['all lines must have an account', neededWith('lines', 'account')],
  ['each line must have at least 1 account', null],
  ['each line must have a different account', null],
  ['required if numbering is off', null],
  ['required', null],
])('“%s”', (sentence, expected) => {
  expect(requirement(sentence)).toEqual(expected)
})
