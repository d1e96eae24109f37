import { expect, it } from 'vitest'
import { isWithin } from './is-within.ts'

it.each([
  ['phone', 'phone', true],
  ['addresses.1', 'addresses.1.city', true],
  ['addresses.1', 'addresses.10.city', false],
  ['addresses.1', 'addresses', false],
])('of %s is %s: %s', (path, member, expected) => {
  expect(isWithin(path, member)).toBe(expected)
})
