import { expect, it } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { newBudget, SheetGrid } from './sheet-grid.ts'

it('fills what lies between cells, and keeps the kinds of all', () => {
  const grid = new SheetGrid(newBudget())
  grid.set(1, 1, { text: '5', kind: 'n' }, true)
  grid.end()
  expect([grid.rows, grid.kinds]).toEqual([
    [[], ['', '5']],
    ['', 'tN'],
  ])
})

it('sheets share what a workbook may use', () => {
  const budget = { cells: 3, extent: 100 }
  const first = new SheetGrid(budget)
  expect(first.has(0, 2)).toBe(true)
  first.set(0, 2, { text: 'x', kind: 't' }, false)
  expect(first.has(0, 1)).toBe(false)
  expect(first.isClipped).toBe(true)
  first.end()
  const second = new SheetGrid(budget)
  expect(() => second.has(9, 9)).toThrow(TooLarge)
})
