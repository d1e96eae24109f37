import { describe, expect, test } from 'vitest'
import type { Constraint } from '../rule.ts'
import { decimalsOf, numberProblem } from './check-number.ts'

const least = (number: string, exclusive = false): Constraint => ({
  kind: 'range',
  min: { number, exclusive },
  max: null,
})
const most = (number: string, exclusive = false): Constraint => ({
  kind: 'range',
  min: null,
  max: { number, exclusive },
})
const only: Constraint = {
  kind: 'range',
  min: { number: '1', exclusive: false },
  max: { number: '1', exclusive: false },
}
const decimals = (max: number): Constraint => ({ kind: 'decimals', max })

describe('a number', () => {
  test.each([
    [least('0.3'), '0.3', null],
    [least('0.3'), '.3', null],
    [least('0.3'), '0.29999999999999', 'minimum 0.3'],
    [least('0', true), '0.0', 'must be greater than 0'],
    [least('0', true), '1e-9', null],
    [most('9999999.99'), '9999999.99', null],
    [most('9999999.99'), '1e7', 'maximum 9999999.99'],
    [most('0', true), '0', 'must be less than 0'],
    [most('0', true), '-0.5', null],
    [only, '1.0', null],
    [only, '2', 'must be exactly 1'],
    [{ kind: 'not-zero' }, '-0', 'zero isn’t allowed'],
    [{ kind: 'not-zero' }, '0.001', null],
    [decimals(2), '1.25', null],
    [decimals(2), '1.255', '3 decimal places; maximum 2'],
    [decimals(0), '1.5', 'must be a whole number'],
    [decimals(0), '15e1', null],
    [{ kind: 'unique' }, '1', null],
  ] as const)('%j of %s: %j', (constraint, text, problem) => {
    expect(numberProblem(constraint, text)).toBe(problem)
  })
})

test.each([
  ['1', 0],
  ['1.', 0],
  ['1.50', 2],
  ['15e-1', 1],
  ['1.5e1', 0],
  ['.25', 2],
])('%s has %i decimal places', (text, count) => {
  expect(decimalsOf(text)).toBe(count)
})
