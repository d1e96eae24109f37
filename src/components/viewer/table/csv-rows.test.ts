import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRows } from './csv-rows.ts'

const rowsOf = (text: string, delimiter = ',') => Array.from(csvRows(text, delimiter))
const cellsOf = (text: string, delimiter = ',') => rowsOf(text, delimiter).map(({ cells }) => cells)

it.each([
  ['a,b\r\nc,d\re\nf', [['a', 'b'], ['c', 'd'], ['e'], ['f']]],
  ['"a,b",c', [['a,b', 'c']]],
  ['"a""b"', [['a"b']]],
  ['a,', [['a', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['', []],
])('%j', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})

it('lines are counted through cells of several lines', () => {
  expect(rowsOf('a\n"b\r\nc"\nd').map(({ line }) => line)).toEqual([1, 2, 4])
})

it('a mark that is never closed is text of its own row', () => {
  const rows = rowsOf('1,"a\n2,b\n')
  expect(rows.map(({ cells, isUnclosed }) => [cells, isUnclosed])).toEqual([
    [['1', '"a'], true],
    [['2', 'b'], false],
  ])
})

it('a mark that closes nothing on its line is text within the cell', () => {
  expect(rowsOf('"a "b" c",2')).toMatchObject([{ cells: ['a "b" c', '2'], hasStray: true }])
})

it('no text loses a character but its marks, delimiters and line ends', () => {
  const plain = fc.array(fc.constantFrom('a', 'b', '"', ',', '\n', ' ')).map((signs) => signs.join(''))
  fc.assert(
    fc.property(plain, (text) => {
      const kept = cellsOf(text)
        .flat()
        .join('')
        .replace(/[",\n ]/g, '')
      expect(kept).toBe(text.replace(/[",\n ]/g, ''))
    }),
  )
})
