import { expect, it } from 'vitest'
import { digitGroups, digitsOf, phoneDigitsOf } from './digits.ts'

it.each([
  ['+44 (0)20 7946-0012', '4402079460012'],
  ['０２０ ７９４６', '0207946'],
  ['none', ''],
])('the digits of %s', (text, digits) => {
  expect(digitsOf(text)).toBe(digits)
})

it.each([
  ['', ['']],
  ['12', ['12']],
  ['1234', ['1234', '234', '34', '34 12']],
  ['02079460012', ['0012', '012 60', '12 600', '12 00 46']],
])('%s is looked for as %j', (digits, groups) => {
  expect(digitGroups(digits)).toEqual(groups)
})

it.each([
  ['+44 (0)20 7946 0012', '442079460012'],
  ['020 7946 0012 ext. 5', '02079460012'],
  ['020 7946 0012x5', '02079460012'],
  ['020 7946 0012 x5', '02079460012'],
  ['020 7946 0012, Extension: 5 ', '02079460012'],
  ['Fax 020', '020'],
])('%s is dialled as %s', (text, digits) => {
  expect(phoneDigitsOf(text)).toBe(digits)
})
