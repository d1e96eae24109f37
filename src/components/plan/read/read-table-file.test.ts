import { expect, it } from 'vitest'
import { workbook } from '../../viewer/sheet/workbook.fixture.ts'
import { NotATable } from './import-limits.ts'
import { readTableFile } from './read-table-file.ts'

const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>${place}</t></is></c>`

it('a file is told by its contents, whatever its name', async () => {
  const rows = `<row r="1">${cell('A1')}</row><row r="2">${cell('A2')}</row>`
  const book = workbook({ sheets: [{ name: 'One', rows }] })
  expect(await readTableFile(book, 'a.csv')).toMatchObject({ headings: ['A1'], sheet: 'One' })
  expect(await readTableFile(new Blob(['a;b\n1;2']), 'a.txt')).toMatchObject({ headings: ['a', 'b'] })
})

it('text in another encoding is read as such', async () => {
  const latin = new Uint8Array([
    ...new TextEncoder().encode('name,city\nAda,M'),
    0xfc,
    ...new TextEncoder().encode('nchen\n'),
  ])
  const { rows } = await readTableFile(new Blob([latin]), 'a.csv')
  expect(rows[0]?.cells).toEqual(['Ada', 'München'])
})

it('other files are refused', async () => {
  await expect(readTableFile(new Blob([new Uint8Array(2000)]), 'a.csv')).rejects.toThrow(NotATable)
  await expect(readTableFile(new Blob(['a,b\n1,2']), 'a.pdf')).rejects.toThrow(NotATable)
  await expect(readTableFile(new Blob([new Uint8Array(51 * 1024 * 1024)]), 'a.csv')).rejects.toMatchObject({
    limit: 'megabytes',
  })
})
