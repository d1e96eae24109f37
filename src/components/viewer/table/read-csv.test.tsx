import { expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

/** The whole table of a file, and what was said of it. */
async function read(...content: BlobPart[]) {
  const rows: string[][] = []
  const csv = await readCsv(new Blob(content), (part) => rows.push(...part.rows))
  return { ...csv, rows }
}

it('finds the delimiter and leaves blank lines out', async () => {
  expect(await read('id;name\r\n1;"Ada; Ltd"\r\n\r\n2;Bo\r\n')).toMatchObject({
    delimiter: ';',
    isClipped: false,
    rows: [
      ['id', 'name'],
      ['1', 'Ada; Ltd'],
      ['2', 'Bo'],
    ],
  })
})

it('a first line may name the delimiter, and is no row', async () => {
  expect(await read('sep=|\r\na,b|c\r\n')).toMatchObject({ delimiter: '|', rows: [['a,b', 'c']] })
})

it('cuts off long cells and wide rows, and says that columns are missing', async () => {
  const { rows, isClipped } = await read(`${'x'.repeat(2001)}${',1'.repeat(200)}\n`)
  expect([rows[0]?.length, rows[0]?.[0]?.length, isClipped]).toEqual([200, 2000, true])
})

it('leaves out rows beyond the limit, and says so', async () => {
  const { rows, isClipped } = await read('1,2\n'.repeat(200_001))
  expect([rows.length, isClipped]).toEqual([200_000, true])
})

it('reads the encoding of the file', async () => {
  const bytes = new TextEncoder().encode('name;city\nJos?;X\n')
  const latin = bytes.map((byte) => (byte === 0x3f ? 0xe9 : byte))
  expect((await read(latin)).rows[1]).toEqual(['José', 'X'])
})
