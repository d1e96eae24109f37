import { expect, it } from 'vitest'
import { columnLayouts, fitWidths, padOf } from './column-layout.ts'

const layoutOf = (...cells: string[]) =>
  columnLayouts({ head: ['Amount'], isHeadText: true, rows: cells.map((cell) => [cell]) })[0]

const widths = (...cells: string[]) => [layoutOf(...cells)?.width, layoutOf(...cells)?.wholeWidth]

it.each([
  ['points', ['1.5', '12.25', '3'], '.25'],
  ['thousands without decimals', ['1,234', '12,345'], ''],
  ['thousands and decimals', ['1,234.50', '1,234', '7'], '.50'],
  ['decimal commas', ['1.234,5', '12,75'], ',75'],
  ['signs after them', ['1.50 €', '(12.75)'], '.50'],
  ['texts', ['v1.25', 'none'], ''],
])('numbers with %s are aligned on their point', (_, cells, tail) => {
  expect(layoutOf(...cells)?.tail).toBe(tail)
})

it.each([
  ['3', '.25', '.25'],
  ['1.5', '.25', '5'],
  ['12.25', '.25', ''],
  ['1,234', '.50', '.50'],
  ['1.234', ',75', ',75'],
  ['7', '', ''],
])('after %s of a column with %s stands %s', (number, tail, pad) => {
  expect(padOf(number, tail)).toBe(pad)
})

it('a column has room for its longest number with the decimals of the others behind it', () => {
  expect(widths('-1,234,567', '0.000001')).toEqual(widths('-1,234,567.000001', '0.000001'))
  expect(widths('12.50', '7')).toEqual(widths('12.50', '7.00'))
})

it('room to spare goes to columns that cut their cells, then to all', () => {
  const layouts = [
    { width: 100, wholeWidth: 100, tail: '' },
    { width: 200, wholeWidth: 400, tail: '' },
  ]
  expect(fitWidths(layouts, 250)).toEqual([100, 200])
  expect(fitWidths(layouts, 400)).toEqual([100, 300])
  expect(fitWidths(layouts, 600)).toEqual([120, 480])
  expect(fitWidths(layouts, 2000)).toEqual([150, 600])
})

it('columns are as wide as their head and the cells of the first rows, within bounds', () => {
  const data = { head: ['A', 'Long heading', 'C'], isHeadText: true, rows: [['x', '', 'y'.repeat(300)]] }
  expect(columnLayouts(data).map(({ width, wholeWidth }) => [width, wholeWidth])).toEqual([
    [62, 62],
    [118, 118],
    [374, 982],
  ])
})
