import { expect, it } from 'vitest'
import { shiftFormula } from './shift-formula.ts'

it.each([
  ['A2*2', 1, 0, 'A3*2'],
  ['A2*$B$1+$C3+D$4', 2, 1, 'B4*$B$1+$C5+E$4'],
  ['SUM(A1:B9)', 1, 25, 'SUM(Z2:AA10)'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['CONCATENATE(A1,"A1 ""B2""")', 1, 0, 'CONCATENATE(A2,"A1 ""B2""")'],
  ["'Q1 2025'!A1+Sheet1!B2", 1, 0, "'Q1 2025'!A2+Sheet1!B3"],
  ['A1', -1, 0, '#REF!'],
  ['ZZ9', 0, 1, 'AAA9'],
])('%s, %i rows and %i columns on, is %s', (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted)
})
