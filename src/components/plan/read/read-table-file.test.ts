import { expect, it } from 'vitest'
import { workbook } from '../../viewer/sheet/workbook.fixture.ts'
import { NotATable } from './import-limits.ts'
import { openTableFile } from './read-table-file.ts'

const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>${place}</t></is></c>`

it('a file is told by its contents, whatever its name', async () => {
  const rows = `<row r="1">${cell('A1')}</row><row r="2">${cell('A2')}</row>`
  const book = workbook({ sheets: [{ name: 'One', rows }] })
  const opened = await openTableFile(book, 'a.csv')
  expect([opened.sheets, opened.read(0).headings]).toEqual([[{ name: 'One', isHidden: false }], ['A1']])
  const text = await openTableFile(new Blob(['a;b\n1;2']), 'a.txt')
  expect([text.sheets, text.read(text.first).headings]).toEqual([[], ['a', 'b']])
})

it('text in another encoding is read as such', async () => {
  const latin = new Uint8Array([
    ...new TextEncoder().encode('name,city\nAda,M'),
    0xfc,
    ...new TextEncoder().encode('nchen\n'),
  ])
  const { rows } = (await openTableFile(new Blob([latin]), 'a.csv')).read(0)
  expect(rows[0]?.cells).toEqual(['Ada', 'München'])
})

it('other files are refused', async () => {
  await expect(openTableFile(new Blob([new Uint8Array(2000)]), 'a.csv')).rejects.toThrow(NotATable)
  await expect(openTableFile(new Blob(['a,b\n1,2']), 'a.pdf')).rejects.toThrow(NotATable)
  await expect(openTableFile(new Blob([new Uint8Array(51 * 1024 * 1024)]), 'a.csv')).rejects.toMatchObject({
    limit: 'megabytes',
  })
})
