import { expect, it } from 'vitest'
import { cellAt, kindAt, shownColumnCount, shownRowCount } from './grid-data.ts'

const rows = [['a', 'b'], ['c']]

it('cells are found by their place among those shown', () => {
  const data = { head: ['A', 'B'], isHeadText: false, rows, rowOrder: [1, 0], columnOrder: [1] }
  expect([shownRowCount(data), shownColumnCount(data), cellAt(data, 0, 0), cellAt(data, 1, 0)]).toEqual([
    2,
    1,
    '',
    'b',
  ])
})

it.each([
  ['1,200.50', 'n'],
  ['-5', 'n'],
  ['(5.00)', 'n'],
  ['£ 5', 'n'],
  ['5 €', 'n'],
  ['5 %', 'n'],
  ['1-2-3', 't'],
  ['v1.2', 't'],
  ['.', 't'],
  ['', 't'],
])('%j of a text table is told by its looks', (cell, kind) => {
  expect(kindAt({ head: ['A'], isHeadText: true, rows: [[cell]] }, 0, 0)).toBe(kind)
})
