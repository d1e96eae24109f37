import { expect, it } from 'vitest'
import { workbook } from '../../viewer/sheet/workbook.fixture.ts'
import { planMessages } from '../../../model/messages/plan-messages.ts'
import { NoTable, NotATable } from './import-limits.ts'
import { openWorkbook } from './sheet-rows.ts'

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const rowsOf = (name: string) => `<row r="1">${text('A1', 'Name')}</row><row r="2">${text('A2', name)}</row>`
const sheetRows = async (file: Blob) => {
  const { first, read } = await openWorkbook(file)
  return read(first)
}
const heading = `<row r="2">${text('A2', 'Name')}${text('C2', 'City')}</row>`

it('rows come with the numbers of the sheet, cells at their places', async () => {
  const rows = `${heading}<row r="5">${text('A5', 'Ada')}<c r="C5" t="s"><v>0</v></c></row><row r="6"/>`
  const file = workbook({ sheets: [{ name: 'One', rows }, { name: 'Two' }], texts: ['<t>Hull</t>'] })
  expect(await sheetRows(file)).toEqual({
    headings: ['Name', '', 'City'],
    rows: [{ number: 5, cells: ['Ada', '', 'Hull'] }],
  })
})

it('each sheet can be read, hidden ones too; the first is the one the workbook opens with', async () => {
  const { sheets, first, read } = await openWorkbook(
    workbook({
      sheets: [
        { name: 'Cover' },
        { name: 'Old', rows: rowsOf('Ada'), attributes: 'state="veryHidden"' },
        { name: 'New', rows: rowsOf('Bo') },
      ],
      before: '<bookViews><workbookView activeTab="2"/></bookViews>',
    }),
  )
  expect(sheets).toEqual([
    { name: 'Cover', isHidden: false },
    { name: 'Old', isHidden: true },
    { name: 'New', isHidden: false },
  ])
  expect(first).toBe(2)
  expect([read(2), read(1)].map(({ rows }) => rows[0]?.cells)).toEqual([['Bo'], ['Ada']])
  expect(() => read(0)).toThrow(NoTable)
})

it('stored results of formulas are read, one without a result is marked at its cell', async () => {
  const rows = `${heading}<row r="3"><c r="A3" t="str"><f>A1</f><v>Ada</v></c><c r="C3"><f>1+2</f></c></row>`
  const { rows: read } = await sheetRows(workbook({ sheets: [{ name: 'One', rows }] }))
  expect(read).toEqual([
    { number: 3, cells: ['Ada', '', '=1+2'], bad: new Map([[2, planMessages.noResult]]) },
  ])
})

it('a sheet without rows, and a file that is none, are refused', async () => {
  await expect(sheetRows(workbook({ sheets: [{ name: 'One', rows: heading }] }))).rejects.toThrow(NoTable)
  await expect(sheetRows(new Blob(['PK nothing']))).rejects.toThrow(NotATable)
  const xml = '<worksheet><sheetData><row r="1">'
  await expect(sheetRows(workbook({ sheets: [{ name: 'One', xml }] }))).rejects.toThrow(NotATable)
})

it('columns beyond the limit are refused', async () => {
  const far = `${heading}<row r="3">${text('NTP3', 'x')}</row>`
  await expect(sheetRows(workbook({ sheets: [{ name: 'One', rows: far }] }))).rejects.toMatchObject({
    limit: 'columns',
  })
})
