import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { guardFormula } from '../../src/lib/files/formula-text.ts'
import { SPREADSHEET_TEXTS } from '../../src/lib/files/spreadsheet-texts.fixture.ts'
import { createCustomersTable } from '../../src/pages/customers/export/customers-table.ts'

const run = promisify(execFile)

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('LibreOffice (soffice) is not installed: exports are only read back by our own reader here.')
    return false
  }
}

/** UTF-8, commas, every cell quoted, and cells as they are stored. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false'
/** Read as UTF-8 with commas, every column as LibreOffice guesses. */
const FROM_CSV = '--infilter=CSV:44,34,76,1'

/** Opens an exported file in LibreOffice and has it save what it holds. */
async function throughLibreOffice(file: Blob, name: string, options: string[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'libre-office-'))
  try {
    await writeFile(join(folder, name), new Uint8Array(await file.arrayBuffer()))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    await run('soffice', [
      profile,
      '--headless',
      ...options,
      '--convert-to',
      AS_CSV,
      '--outdir',
      out,
      join(folder, name),
    ])
    const text = await readFile(join(out, name.replace(/\.\w+$/, '.csv')), 'utf8')
    return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function exported(format: 'csv' | 'xlsx'): Blob {
  const table = createCustomersTable(format, undefined)
  table.add(SPREADSHEET_TEXTS.map((text, place) => ({ id: `row ${place}`, customerName: text })))
  return table.write(() => undefined)
}

const isPresent = hasLibreOffice()

it.runIf(isPresent)('LibreOffice shows every text of a workbook as it is', async () => {
  const [, ...rows] = await throughLibreOffice(exported('xlsx'), 'customers.xlsx', [])
  expect(rows.map(([, text]) => text)).toEqual([...SPREADSHEET_TEXTS])
})

it.runIf(isPresent)('LibreOffice runs nothing of a CSV file and loses no row', async () => {
  const [, ...rows] = await throughLibreOffice(exported('csv'), 'customers.csv', [FROM_CSV])
  expect(rows.map(([id]) => id)).toEqual(SPREADSHEET_TEXTS.map((_, place) => `row ${place}`))
  const cells = new Map(SPREADSHEET_TEXTS.map((text, place) => [text, rows[place]?.[1]]))
  for (const formula of ['=1+1', '-1', '@SUM(A1)', "'=1"] as const)
    expect(cells.get(formula)).toBe(guardFormula(formula))
})
