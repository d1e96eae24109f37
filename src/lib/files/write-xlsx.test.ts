import * as fc from 'fast-check'
import readWorkbook from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { TooLargeForExcel } from './excel-limits.ts'
import { readXlsx } from './read-xlsx.fixture.ts'
import { SPREADSHEET_TEXTS } from './spreadsheet-texts.fixture.ts'
import { writeXlsx } from './write-xlsx.ts'

const ignore = (): void => undefined
const write = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  writeXlsx({ head, rows, rowCount: rows.length }, ignore)

describe('a workbook', () => {
  it('holds every text as it is', async () => {
    const rows = SPREADSHEET_TEXTS.map((text, index) => [String(index), text])
    const read = await readXlsx(write(['place', 'text'], rows))
    expect(read.rows).toEqual([['place', 'text'], ...rows])
  })

  it('is one that another reader understands', async () => {
    const texts = SPREADSHEET_TEXTS.filter((text) => text !== '_x0041_')
    const [sheet] = await readWorkbook(
      write(
        ['text', 'after'],
        texts.map((text) => [text, '|']),
      ),
    )
    expect(sheet?.sheet).toBe('Customers')
    // It trims texts.
    expect(sheet?.data).toEqual([['text', 'after'], ...texts.map((text) => [text.trim(), '|'])])
  })

  it('has a place for each column, also past Z and ZZ', async () => {
    const head = Array.from({ length: 800 }, (_, column) => `column ${column}`)
    const { rows, sheet } = await readXlsx(write(head, []))
    expect(rows).toEqual([head])
    for (const cell of ['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1'])
      expect(sheet).toContain(`r="${cell}"`)
  })

  it('skips empty cells', async () => {
    const { rows, sheet } = await readXlsx(
      write(
        ['a', 'b', 'c'],
        [
          ['', 'x', ''],
          ['', '', ''],
        ],
      ),
    )
    expect(rows[1]).toEqual(['', 'x'])
    expect(sheet.match(/<c /g)).toHaveLength(4)
  })

  it('holds any characters, also those XML has no place for', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 300, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(texts, async (head) => {
        expect((await readXlsx(write(head, []))).rows).toEqual([head])
      }),
      { numRuns: 3 },
    )
    const odd = [
      '\0\u0001\u001f',
      'a\rb\r\nc',
      '\ud83d alone',
      'alone \ude00',
      '\ufffe\uffff',
      '_X000d_',
      '__x0041_',
    ]
    expect((await readXlsx(write(odd, []))).rows).toEqual([odd])
  })

  it('says how many rows are written', () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 5 }, () => `${row}`.padEnd(100)),
    )
    const heard: number[] = []
    writeXlsx({ head: [], rows, rowCount: rows.length }, (done) => heard.push(done))
    expect(heard.length).toBeGreaterThan(2)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  })
})

describe('what Excel has no room for', () => {
  it.each([
    [
      'columns',
      () =>
        write(
          Array.from({ length: 16_385 }, () => ''),
          [],
        ),
      16_385,
    ],
    // The row of names counts.
    ['rows', () => writeXlsx({ head: [], rows: [], rowCount: 1_048_576 }, ignore), 1_048_577],
    ['cellCharacters', () => write(['a'], [['x'.repeat(32_768)]]), 32_768],
  ] as const)('is no workbook: %s', (limit, attempt, found) => {
    expect(attempt).toThrow(TooLargeForExcel)
    expect(attempt).toThrow(expect.objectContaining({ limit, found }))
  })

  it('begins after the last that it can hold', async () => {
    const { rows } = await readXlsx(write(['a'], [['x'.repeat(32_767)]]))
    expect(rows[1]?.[0]).toHaveLength(32_767)
    expect(() =>
      write(
        Array.from({ length: 16_384 }, () => ''),
        [],
      ),
    ).not.toThrow()
  })
})
