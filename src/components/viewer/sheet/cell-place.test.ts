import { expect, it } from 'vitest'
import { columnIndex, rangeOf } from './cell-place.ts'

it('columns count from A', () => {
  expect(['A', 'Z', 'AA', 'xfd'].map((letters) => columnIndex(letters))).toEqual([0, 25, 26, 16_383])
})

it.each([
  ['B2:D3', { row: 1, column: 1, rows: 2, columns: 3 }],
  ['$A$1:$A$4', { row: 0, column: 0, rows: 4, columns: 1 }],
  ['C3:A1', { row: 0, column: 0, rows: 3, columns: 3 }],
  ['A1', undefined],
  ['A1:A1', undefined],
  ['A:C', undefined],
])('the range %s', (ref, merge) => {
  expect(rangeOf(ref)).toEqual(merge)
})
