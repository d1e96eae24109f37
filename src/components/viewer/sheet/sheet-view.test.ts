import { expect, it } from 'vitest'
import { choosable, hiddenCounts, sheetGrid } from './sheet-view.ts'
import type { Sheet } from './sheets.ts'

const sheet: Sheet = {
  name: 'Offer',
  state: 'visible',
  type: 'cells',
  rows: [['Total', '', 'Net'], ['a', 'b', 'c'], ['d'], ['e', 'f', 'g']],
  kinds: ['ttt', 'ttt', 't', 'ttt'],
  hiddenRows: [1, 2, 9],
  hiddenColumns: [1, 7],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 1, column: 2, rows: 3, columns: 1 },
    { row: 1, column: 0, rows: 2, columns: 1 },
  ],
  frozen: { rows: 2, columns: 2 },
  isClipped: false,
  omissions: [],
}

it('what is hidden is left out, and merged cells keep to what is shown of them', () => {
  expect(sheetGrid(sheet, false)).toMatchObject({
    head: ['A', 'B', 'C'],
    rowOrder: [0, 3],
    columnOrder: [0, 2],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 1, text: 'Total' },
      { row: 1, column: 1, rows: 1, columns: 1, text: 'c' },
    ],
    frozen: { rows: 1, columns: 1 },
  })
})

it('all of it is shown when asked for', () => {
  expect(sheetGrid(sheet, true)).toMatchObject({
    rowOrder: [0, 1, 2, 3],
    columnOrder: [0, 1, 2],
    frozen: { rows: 2, columns: 2 },
  })
  expect(sheetGrid(sheet, true).merges).toHaveLength(3)
})

it('only rows and columns with something in them count as hidden', () => {
  expect(hiddenCounts(sheet)).toEqual({ rows: 2, columns: 1 })
})

const names = (sheets: Sheet[], shows: boolean) =>
  choosable({ sheets, active: 0, omittedSheets: 0 }, shows).map(({ sheet: one }) => one.name)

it('hidden sheets can be chosen when asked for, or when there are no others', () => {
  const hidden: Sheet = { ...sheet, name: 'Margins', state: 'veryHidden' }
  const chart: Sheet = { ...sheet, name: 'Chart', type: 'chart' }
  expect(names([hidden, chart, sheet], false)).toEqual(['Offer'])
  expect(names([hidden, chart, sheet], true)).toEqual(['Margins', 'Offer'])
  expect(names([hidden], false)).toEqual(['Margins'])
})
