import { expect, it } from 'vitest'
import { IMPORT_LIMITS, NoTable, TableTooLarge } from './import-limits.ts'
import { textRows } from './text-rows.ts'

it('cells that were copied are rows, with their numbers in the spreadsheet', () => {
  expect(textRows('Name\tCity\r\n\r\nAda\t"1\tQuay"\r\nBo\t')).toEqual({
    headings: ['Name', 'City'],
    rows: [
      { number: 3, cells: ['Ada', '1\tQuay'] },
      { number: 4, cells: ['Bo', ''] },
    ],
  })
})

it('a line break in a cell doesn’t move the numbers of the rows below', () => {
  const rows = textRows('"Na\nme",City\r\n"Ada\nand\r\nsons",Hull\r\n\r\n"Bo","Hull\rEast"\nCy,Hull').rows
  expect(rows.map(({ number, cells }) => [number, cells[1]])).toEqual([
    [2, 'Hull'],
    [4, 'Hull\rEast'],
    [5, 'Hull'],
  ])
})

it('the first line may name the delimiter', () => {
  expect(textRows('sep=;\nName;City\nAda;Hull')).toEqual({
    headings: ['Name', 'City'],
    rows: [{ number: 3, cells: ['Ada', 'Hull'] }],
  })
})

it('exactly the apostrophe of an export is taken away', () => {
  const [row] = textRows("name,phone\n'Ada,'+44 20\n").rows
  expect(row?.cells).toEqual(["'Ada", '+44 20'])
})

it('a table without rows is none', () => {
  for (const text of ['', 'Name,City', 'Name,City\n,\n\n']) expect(() => textRows(text)).toThrow(NoTable)
})

const refusal = (text: string): string => {
  try {
    textRows(text)
  } catch (error) {
    if (error instanceof TableTooLarge) return error.limit
  }
  return 'none'
}

it('what is too large is refused, not cut', () => {
  expect(refusal(`a\n${'b\n'.repeat(IMPORT_LIMITS.rows)}`)).toBe('none')
  expect(refusal(`a\n${'b\n'.repeat(IMPORT_LIMITS.rows + 1)}`)).toBe('rows')
  expect(refusal(`a${','.repeat(10_000)}\nb`)).toBe('columns')
  expect(refusal(`a,b\n1,${'x'.repeat(IMPORT_LIMITS.cellCharacters + 1)}`)).toBe('cellCharacters')
})
