import { expect, it } from 'vitest'
import { findInGrid } from './find-in-grid.ts'
import type { GridData } from './grid-data.ts'

const find = (data: GridData, query: string) => Array.from(findInGrid(data, query)).flat()
const data: GridData = {
  head: ['Name', 'Town'],
  isHeadText: true,
  rows: [['Acme', 'Leeds'], ['Name & Co', ''], ['acme acme']],
}

it('finds a text in the head and in every row, each time it is there', () => {
  expect(find(data, 'name')).toEqual([
    { row: -1, column: 0, start: 0, end: 4 },
    { row: 1, column: 0, start: 0, end: 4 },
  ])
  expect(find(data, 'ACME').map(({ row, start }) => [row, start])).toEqual([
    [0, 0],
    [2, 0],
    [2, 5],
  ])
  expect(find(data, '')).toEqual([])
})

it('finds names with accents, typed or not, and however they are written', () => {
  const names = ['Müller', 'Mu\u0308ller', 'MULLER', 'Miller'].map((name) => [name])
  for (const query of ['muller', 'MÜLLER'])
    expect(find({ ...data, rows: names }, query).map(({ row, end }) => [row, end])).toEqual([
      [0, 6],
      [1, 7],
      [2, 6],
    ])
})

it('looks only at what is shown, by its place there', () => {
  expect(find({ ...data, rowOrder: [2, 0], columnOrder: [1, 0] }, 'acme')).toEqual([
    { row: 0, column: 1, start: 0, end: 4 },
    { row: 0, column: 1, start: 5, end: 9 },
    { row: 1, column: 1, start: 0, end: 4 },
  ])
})

it('letters over the columns of a spreadsheet are no text of the file', () => {
  expect(find({ ...data, isHeadText: false }, 'name')).toHaveLength(1)
})

it('finds what is far down, and stops at 2,000', () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => [index === 29_999 ? 'needle' : 'hay'])
  expect(find({ head: ['A'], isHeadText: false, rows }, 'needle')).toEqual([
    { row: 29_999, column: 0, start: 0, end: 6 },
  ])
  expect(find({ head: ['A'], isHeadText: false, rows }, 'hay').length).toBeLessThan(7000)
})

it('finds nothing in cells that a merged one covers, and all of what a merged one shows', () => {
  const grid: GridData = {
    head: ['A', 'B'],
    isHeadText: false,
    rows: [
      ['total', 'total'],
      ['', 'total'],
      ['total', ''],
    ],
    merges: [{ row: 0, rows: 2, column: 0, columns: 2, text: 'Subtotal' }],
  }
  expect(find(grid, 'total').map(({ row, column, start }) => [row, column, start])).toEqual([
    [0, 0, 3],
    [2, 0, 0],
  ])
})
