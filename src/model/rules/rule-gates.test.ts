import { expect, test } from 'vitest'
import { isLenient, isPlainDemand } from './rule-gates.ts'

test.each([
  'at most 5 characters unless long texts are on',
  'ideally at most 5 characters',
  'does not have to be unique',
  'amounts are rounded to 2 decimals',
  'up to 5 characters will be used',
  'at most 5 characters excluding spaces',
  'not limited to 5 characters',
  'only the first 5 characters count',
])('“%s” demands nothing for certain', (sentence) => {
  expect(isPlainDemand(sentence)).toBe(false)
})

test('a plain limit demands', () => {
  expect(isPlainDemand('at most 5 characters can be used')).toBe(true)
})

test('a text that says longer values are cut is lenient as a whole', () => {
  expect(isLenient('at most 5 characters. longer values are truncated')).toBe(true)
  expect(isLenient('at most 5 characters')).toBe(false)
})
