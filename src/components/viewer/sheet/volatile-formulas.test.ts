import { expect, it } from 'vitest'
import { volatileFormulas } from './volatile-formulas.ts'

it.each([
  ['TODAY()+1', true],
  ['A1-now ()', true],
  ['KNOW(1)', false],
  ['A1-Due', true],
  ['A1-Overdue', true],
  ['Overdues', false],
  ['Rate*2', false],
  ['', false],
])('%s: %s', (formula, isVolatile) => {
  const names = [
    { name: 'Overdue', formula: 'due+1' },
    { name: 'DUE', formula: 'TODAY()-30' },
    { name: 'Rate', formula: 'Sheet1!$A$1' },
  ]
  expect(volatileFormulas(names)(formula)).toBe(isVolatile)
})
