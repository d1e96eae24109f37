import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { workbook } from '../../src/components/viewer/sheet/workbook.fixture.ts'
import { importMessages } from '../../src/pages/import/messages.ts'
import { PlanClient } from '../../src/components/plan/worker/plan-client.ts'
import { createPlanHandler } from '../../src/components/plan/worker/plan-handler.ts'
import { inProcessWorker } from '../../src/lib/in-process-worker.fixture.ts'
import { runs } from '../support/random-runs.ts'

/** Generated where `npm test` has no time to unpack a million. */
const ROWS = runs(1_000_000, 100_000)
const COLUMNS = 10_000
/** Bytes beyond what a workbook may unpack to. */
const TOO_LARGE = 101 * 1024 * 1024

/** What the page says about a file. */
async function said(content: Blob | string | Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const client = new PlanClient(inProcessWorker(createPlanHandler))
  client.readFile(new File([content], name))
  await vi.waitFor(() => expect(client.getState().step).not.toBe('reading'), { timeout: 60_000 })
  const { error, refusal, table } = client.getState()
  if (error !== undefined) throw error
  return refusal === undefined ? `read ${table?.rowCount} rows` : importMessages.refusal(refusal)
}

const sheet = (rows: string, more: Partial<Parameters<typeof workbook>[0]> = {}) =>
  workbook({ sheets: [{ name: 'One', rows }], ...more })
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const table = row(text('Name')) + row(text('Ada'))

/** An archive of entries that are all the same bytes, each said to be so many. */
function archive(names: readonly string[], packed: Uint8Array, claimed: number): Uint8Array<ArrayBuffer> {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  const directory = names.flatMap((name) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimed, 24)
    entry.writeUInt16LE(name.length, 28)
    return [entry, Buffer.from(name)]
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(local.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, packed, ...directory, end]))
}

const BOMB = deflateRawSync(new Uint8Array(TOO_LARGE))
const NOTHING = deflateRawSync(new Uint8Array(10))
const partNames = (count: number) => Array.from({ length: count }, (_, part) => `xl/${part}.xml`)

const ROWS_SAID = 'This table has too many rows. The maximum is 50,000. Split the file.'
const COLUMNS_SAID = 'This table has too many columns. The maximum is 1,000.'
const UNPACKED_SAID = 'This workbook unpacks to far more than a table of customers, so we didn’t read it.'
const NO_TABLE_SAID = 'We found no table: the first row has to name the columns, with rows below it.'
const NOT_READ_SAID = 'We couldn’t read this file. Choose a CSV file or an Excel workbook (.xlsx).'

it(`${ROWS.toLocaleString('en')} rows are refused in words`, async () => {
  expect(await said(`name\n${'Ada\n'.repeat(1_000_000)}`, 'a.csv')).toBe(ROWS_SAID)
  expect(await said(sheet(row(text('Name')) + row('<c><v>1</v></c>').repeat(ROWS)), 'a.xlsx')).toBe(ROWS_SAID)
}, 120_000)

it('10,000 columns are refused in words, wherever they stand', async () => {
  const wide = row(text('x').repeat(COLUMNS))
  expect(await said(`${'a,'.repeat(COLUMNS)}\nAda\n`, 'a.csv')).toBe(COLUMNS_SAID)
  expect(await said(`name\nAda${',x'.repeat(COLUMNS)}\n`, 'a.csv')).toBe(COLUMNS_SAID)
  expect(await said(sheet(wide + row(text('Ada'))), 'a.xlsx')).toBe(COLUMNS_SAID)
  expect(await said(sheet(table + wide), 'a.xlsx')).toBe(COLUMNS_SAID)
})

it('a bomb is refused in words, whether it says how large it is or lies, or is in many parts', async () => {
  expect(await said(archive(partNames(1), NOTHING, TOO_LARGE), 'a.xlsx')).toBe(UNPACKED_SAID)
  expect(await said(archive(partNames(1), BOMB, 10), 'a.xlsx')).toBe(UNPACKED_SAID)
  // Parts that overlap: a few bytes of the file for each.
  const overlapping = archive(partNames(1001), deflateRawSync(new Uint8Array(TOO_LARGE / 1000)), 10)
  expect(await said(overlapping, 'a.xlsx')).toBe(UNPACKED_SAID)
  expect(await said(archive(partNames(5001), NOTHING, 10), 'a.xlsx')).toBe(UNPACKED_SAID)
}, 60_000)

it('a bomb within a bomb isn’t unpacked', async () => {
  const inner = archive(partNames(1), BOMB, 10)
  const nested = zipSync({ 'bomb.zip': zipSync({ 'bomb.zip': inner }) })
  expect(await said(new Blob([nested]), 'a.xlsx')).toBe(NOT_READ_SAID)
  expect(await said(new Blob([zipSync({ 'xl/workbook.xml': inner })]), 'a.xlsx')).toBe(NO_TABLE_SAID)
}, 60_000)

it('a text that is defined by itself ten times over stays as short as it is written', async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  )
  const texts = `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs.join('')}]><sst><si><t>&l9;</t></si></sst>`
  const file = sheet(row(text('Name')) + row('<c t="s"><v>0</v></c>'), {
    texts: [],
    parts: { 'xl/sharedStrings.xml': texts },
  })
  expect(await said(file, 'a.xlsx')).toBe('read 1 rows')
})

it('one long text that very many cells name is refused in words', async () => {
  const cells = row('<c t="s"><v>0</v></c>'.repeat(1000))
  const file = sheet(cells.repeat(5), { texts: [`<t>${'x'.repeat(32_767)}</t>`] })
  expect(await said(file, 'a.xlsx')).toBe(
    'This table has too much text. The maximum is 100,000,000 characters.',
  )
})

it('elements within elements without end are refused in words', async () => {
  const deep = `<sheetData>${'<row>'.repeat(200_000)}`
  expect(await said(workbook({ sheets: [{ name: 'One', xml: `<worksheet>${deep}` }] }), 'a.xlsx')).toBe(
    NOT_READ_SAID,
  )
})
