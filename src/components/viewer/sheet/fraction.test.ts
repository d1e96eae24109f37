import { expect, it } from 'vitest'
import { fractionIn, isRightFraction } from './fraction.ts'

it.each([
  ['# ?/?', true, undefined],
  ['# ??/16', true, 16],
  ['?/8', false, 8],
  ['0 0/0', true, undefined],
])('%s writes a fraction', (code, hasWhole, denominator) => {
  expect(fractionIn([code])).toMatchObject({ hasWhole, denominator })
})

it.each(['0.00', '# ', 'General', '0/'])('%s writes none', (code) => {
  expect(fractionIn([code])).toBeUndefined()
})

it.each<[string, number, string, boolean]>([
  ['# ?/?', 0.75, '3/4', true],
  ['# ?/?', -1.5, '-1 1/2', true],
  ['# ?/?', 3, '3    ', true],
  ['#,##0 ?/?', 1234.5, '1,234 1/2', true],
  ['# ?/?', 0.99, '1 1/1', false],
  ['# ??/??', 1.979_75, '2 97/99', false],
  ['# ??/100', 4.9977, '5 100/100', false],
  ['?/?', -1.086_45, '-0/1', false],
  ['?/8', 0.01, '   ', false],
  ['?/8', 0, '0/1', false],
  ['?/?', 0, '0/1', true],
  ['?/8', 0.985, '8/8', true],
])('%s of %d as “%s”: %s', (code, value, text, isRight) => {
  const fraction = fractionIn([code])
  expect(fraction && isRightFraction(text, value, fraction)).toBe(isRight)
})
