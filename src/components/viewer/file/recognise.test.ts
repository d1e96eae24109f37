import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withEnding } from '../../../lib/files/file-name.ts'
import { oleFile } from '../../../lib/files/ole.fixture.ts'
import { recognise } from './recognise.ts'

const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const zip = (...names: string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')]))))

const titleOf = async (bytes: Uint8Array<ArrayBuffer>, name = '', contentType = 'application/octet-stream') =>
  (await recognise(new Blob([bytes]), { name, contentType })).format.title

describe('two letters never decide against a text', () => {
  it.each([
    ['BM-Nr;Kunde;Betrag\r\n1001;M\xfcller GmbH;1,50\r\n', 'a table of text (CSV)', 'list.csv'],
    ['MZ Handels GmbH\nContact: Ms Maier', 'plain text', 'note.txt'],
    ['PK;Name\n1;2\n', 'a table of text (CSV)', 'keys.csv'],
    ['ID3;Title;Artist\n1;a;b\n', 'a table of text (CSV)', 'songs.csv'],
    ['FWS Ltd, 12 Harbour Lane', 'plain text', 'a.txt'],
    ['BZh means nothing here', 'plain text', 'a.txt'],
    ['II* is a note\n', 'plain text', 'a.txt'],
    ['OTTO GmbH', 'plain text', 'a.txt'],
    ['Rar! said the lion\n', 'plain text', 'a.txt'],
    ['Dear all, we write', 'plain text', 'a.txt'],
  ])('%j is %s', async (text, title, name) => {
    expect(await titleOf(latin(text), name)).toBe(title)
  })

  it.each([
    ['%PDF-1.4\n1 0 obj\n', 'a PDF document'],
    ['{\\rtf1 x}', 'a rich text document'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG drawing'],
  ])('formats that are written in text stay what they are: %s', async (text, title) => {
    expect(await titleOf(latin(text))).toBe(title)
  })

  it.each([
    ['\n%PDF-1.4\n1 0 obj\n', 'scan.pdf', 'a PDF document'],
    [`Content-Type: application/pdf\r\n\r\n%PDF-1.7\n%\xe2\xe3`, 'scan.pdf', 'a PDF document'],
    [`${' '.repeat(2000)}%PDF-1.4`, 'scan.pdf', 'plain text'],
    ['A PDF begins with %PDF-', 'note.txt', 'plain text'],
    ['\n<html><body>%PDF-1.4\n1 0 obj\n', 'scan.pdf', 'a web page'],
  ])('a PDF may have something before its head: %j', async (text, name, title) => {
    expect(await titleOf(latin(text), name)).toBe(title)
  })

  it('a program is one still', async () => {
    expect(await titleOf(latin(`MZ\x90\0\x03\0\0\0${'\0'.repeat(200)}`))).toBe('a program')
    // Its first megabyte is text, and what comes behind isn't.
    expect(await titleOf(latin(`MZ${'x'.repeat(1_100_000)}\0\0\0`))).toBe('a program')
  })

  it('two letters alone make no bitmap of other bytes', async () => {
    expect(await titleOf(latin(`BM${'\x01\x02\x03\xff'.repeat(50)}`))).toBe('a file of unknown type')
  })
})

describe('containers are told by what they hold', () => {
  it.each([
    [['WordDocument', '1Table'], 'a Word document from an old version'],
    [['Workbook'], 'an Excel workbook from an old version'],
    [['Book'], 'an Excel workbook from an old version'],
    [['PowerPoint Document', 'Current User'], 'a PowerPoint presentation from an old version'],
    [['__nameid_version1.0', '__properties_version1.0'], 'an Outlook message'],
    [['EncryptedPackage', 'EncryptionInfo'], 'an Office document protected by a password'],
    [['Quill'], 'a document from an old version of Office'],
  ])('an OLE file with %j is %s', async (names, title) => {
    expect(await titleOf(oleFile(names))).toBe(title)
  })

  it('what is embedded in a document doesn’t decide', async () => {
    expect(await titleOf(oleFile(['WordDocument'], ['Workbook', 'EncryptedPackage']))).toBe(
      'a Word document from an old version',
    )
  })

  it('a password contradicts no label, and the name keeps its ending', async () => {
    const file = new Blob([oleFile(['EncryptionInfo', 'EncryptedPackage'])])
    const type = await recognise(file, { name: 'Budget.xlsx', contentType: null })
    expect(type).toMatchObject({ kind: 'other', format: { id: 'xlsx', short: 'XLSX' } })
    expect(type.disagreement).toBe(undefined)
    expect((await recognise(file, { name: 'Budget', contentType: null })).format.id).toBe('')
  })

  it.each([
    [['a.bin', 'word/document.xml'], 'a Word document'],
    [['docProps\\app.xml', 'xl\\workbook.xml'], 'an Excel workbook'],
    [['word/document2.xml'], 'a Word document'],
    [['xl/workbook22.xml'], 'an Excel workbook'],
    [['Word/Document.xml'], 'a Word document'],
    [['copy/word/document.xml'], 'a ZIP archive'],
    [['ppt/presentation.xml'], 'a PowerPoint presentation'],
    [['notes.txt'], 'a ZIP archive'],
  ])('an archive with %j is %s', async (names, title) => {
    expect(await titleOf(zip(...names))).toBe(title)
  })
})

it.each([
  ['a TGA image', '\0\0\x02\0\0\0\0\0\0\0\0\0\x2c\x01\xc8\0\x18\x20'],
  ['an icon', '\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x04\0\0\0\x16\0\0\0\x01\x02\x03\x04'],
  ['an icon', '\0\0\x02\0\x01\0\x10\x10\0\0\x01\0\x20\0\x04\0\0\0\x16\0\0\0\x01\x02\x03\x04'],
  ['a JPEG XL image', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['a JPEG XL image', '\xff\x0a\xfa\x1f'],
  ['a JPEG 2000 image', '\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 '],
  ['a Photoshop image', '8BPS\0\x01'],
])('%s by its bytes', async (title, head) => {
  expect(await titleOf(latin(`${head}${'\0\x01\x80'.repeat(40)}`))).toBe(title)
})

it.each([
  ['text', 'an OpenDocument text'],
  ['spreadsheet', 'an OpenDocument spreadsheet'],
  ['presentation', 'an OpenDocument presentation'],
  ['text-template', 'an OpenDocument text'],
])('an OpenDocument %s', async (kind, title) => {
  const archive = zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<a/>'),
  })
  expect(await titleOf(new Uint8Array(archive))).toBe(title)
})

it.each([
  [['mif1', 'avif'], 'an AVIF image'],
  [['mif1', 'heic'], 'a HEIC photograph'],
])('a photograph of the brands %j is %s', async (brands, title) => {
  const bytes = latin(`\0\0\0\x18ftyp${brands[0]}\0\0\0\0${brands[1]}miaf\0\0\0\0`)
  expect(await titleOf(bytes)).toBe(title)
})

it('a file of unknown type keeps the name it has', async () => {
  const file = new Blob([latin('\x01\x02\x03\xff'.repeat(50))])
  const { format } = await recognise(file, { name: 'ledger.xyz', contentType: null })
  expect(withEnding('ledger.xyz', format.id)).toBe('ledger.xyz')
})
