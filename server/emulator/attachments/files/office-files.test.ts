import { inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { readZipDirectory } from '../../../../src/lib/files/zip-directory.ts'
import {
  docxBomb,
  docxFile,
  docxWithExternals,
  relations,
  xlsxBomb,
  xlsxFile,
  zipFile,
} from './office-files.ts'

/** The text of one part of an archive. */
function partOf(archive: Uint8Array, name: string): string {
  const entry = readZipDirectory(archive)?.find((one) => one.name === name)
  if (entry === undefined) throw new Error(`no part ${name}`)
  const start = entry.offset + 30 + Buffer.byteLength(name)
  return String(inflateRawSync(archive.subarray(start, start + entry.packed)))
}

const namesOf = (archive: Uint8Array) => readZipDirectory(archive)?.map(({ name }) => name)

describe('a Word document', () => {
  test('has the parts every document needs', () => {
    expect(namesOf(docxFile())).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/media/logo.png',
    ])
  })

  test('is read as a letter with headings, a table and its picture', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docxFile()) })
    expect(value).toContain('<h1>Credit agreement</h1>')
    expect(value).toContain('<h2>Limits</h2>')
    expect(value).toContain('<td><p>29,500.00</p></td>')
    expect(value).toContain('<img alt="Company logo" src="data:image/png;base64,')
  })

  test('with outside parts names them, and has its text as text', async () => {
    const file = docxWithExternals()
    const outside = partOf(file, 'word/_rels/document.xml.rels').match(
      /Target="[^"]*" TargetMode="External"/g,
    )
    expect(outside).toHaveLength(4)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    expect(value).toContain('<img src=x onerror="globalThis.deskPayload=1">')
  })

  test('that is a bomb is small and says so too', () => {
    const bomb = docxBomb()
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
    expect(readZipDirectory(bomb)?.find(({ name }) => name === 'word/document.xml')?.unpacked).toBe(4000)
  })
})

describe('a workbook', () => {
  test('lists its sheets, each a part with its type', () => {
    const file = xlsxFile()
    const names = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']
    expect(namesOf(file)?.filter((name) => name.startsWith('xl/worksheets/'))).toEqual(names)
    for (const name of names) expect(partOf(file, '[Content_Types].xml')).toContain(`PartName="/${name}"`)
    expect(partOf(file, 'xl/workbook.xml').match(/<sheet name="\w+"/g)).toEqual([
      '<sheet name="Ledger"',
      '<sheet name="Notes"',
    ])
  })

  test('has numbers as numbers, and what looks like a formula as text', () => {
    const ledger = partOf(xlsxFile(), 'xl/worksheets/sheet1.xml')
    expect(ledger.match(/<row /g)).toHaveLength(201)
    expect(ledger).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>INV-1000</t></is></c>' +
        '<c r="B2" t="inlineStr"><is><t>2026-01-14</t></is></c><c r="C2"><v>17.35</v></c>' +
        '<c r="D2" t="inlineStr"><is><t>Paid</t></is></c></row>',
    )
    const notes = partOf(xlsxFile(), 'xl/worksheets/sheet2.xml')
    expect(notes).toContain('<t>=HYPERLINK(')
    expect(notes).not.toContain('<f>')
  })

  test('that is a bomb is small and honest about its size', () => {
    const bomb = xlsxBomb()
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
    expect(readZipDirectory(bomb)?.at(-1)).toMatchObject({
      name: 'xl/worksheets/sheet1.xml',
      unpacked: 1024 ** 3,
    })
  })
})

test('a relation to somewhere else is marked as external', () => {
  const text = relations([
    { id: 'a', type: 'image', target: 'media/logo.png' },
    { id: 'b', type: 'image', target: 'https://a.example/', external: true },
  ])
  expect(text).toContain('Target="media/logo.png"/>')
  expect(text).toContain('Target="https://a.example/" TargetMode="External"/>')
})

test('an archive has files in folders', () => {
  expect(namesOf(zipFile())).toEqual(['read me.txt', 'statements/2026-Q1.csv', 'statements/2026-Q2.csv'])
  expect(partOf(zipFile(), 'statements/2026-Q1.csv')).toBe('date,amount\n2026-01-31,120.00\n')
})
