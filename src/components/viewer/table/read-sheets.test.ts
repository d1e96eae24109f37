import { makeZip } from 'client-zip'
import { expect, it } from 'vitest'
import { readSheets } from './read-sheets.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (place: string, value: number, style = 0) => `<c r="${place}" s="${style}"><v>${value}</v></c>`
const row = (place: number, ...cells: string[]) => `<row r="${place}">${cells.join('')}</row>`

/** A workbook of these sheets; the second style of its cells is a date. */
async function workbook(sheets: Record<string, string>): Promise<Blob> {
  const names = Object.keys(sheets)
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  for (const [index, name] of names.entries())
    files[`xl/worksheets/sheet${index}.xml`] =
      `<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData></worksheet>`
  const entries = Object.entries(files).map(([name, input]) => ({ name, input }))
  return new Response(makeZip(entries)).blob()
}

it('reads texts, numbers, dates and empty cells of every sheet as text', async () => {
  const file = await workbook({
    Debt: row(1, text('A1', 'INV-1'), number('B1', 5.5), number('C1', 46_000, 1)) + row(2, number('C2', 1)),
    Notes: row(1, text('A1', 'paid')),
  })
  expect(await readSheets(file)).toEqual([
    {
      name: 'Debt',
      rows: [
        ['INV-1', '5.5', '2025-12-09'],
        ['', '', '1'],
      ],
      isClipped: false,
    },
    { name: 'Notes', rows: [['paid']], isClipped: false },
  ])
})

it('cuts off a long cell', async () => {
  const [sheet] = await readSheets(await workbook({ Long: row(1, text('A1', 'x'.repeat(2001))) }))
  expect(sheet?.rows[0]?.[0]).toBe('x'.repeat(2000))
})

it('leaves rows and columns beyond the limits out, and says so', async () => {
  const tall = row(1, number('A1', 1)) + row(20_001, number('A20001', 2))
  const wide = row(1, number('A1', 1), number('GS1', 201))
  const sheets = await readSheets(await workbook({ Tall: tall, Wide: wide }))
  expect(sheets.map(({ rows, isClipped }) => [rows.length, rows[0]?.length, isClipped])).toEqual([
    [20_000, 1, true],
    [1, 200, true],
  ])
})

it('shows no more than fifty sheets', async () => {
  const names = Array.from({ length: 51 }, (_, index) => [`S${index}`, row(1, number('A1', index))])
  expect(await readSheets(await workbook(Object.fromEntries(names)))).toHaveLength(50)
})
