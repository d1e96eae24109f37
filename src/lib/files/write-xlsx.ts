import { Zip, ZipDeflate } from 'fflate'
import { EXCEL_LIMITS, TooLargeForExcel } from './excel-limits.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles of cells: both are texts (number format 49), so that editing a cell doesn't turn 01234 into 1234. */
const TEXT_STYLE = 1
const HEAD_STYLE = 2

type Attributes = Readonly<Record<string, string>>

/** An element of a part that is written once; the rows of the sheet have a way of their own. */
function element(name: string, attributes: Attributes, ...children: string[]): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`
}

function relationships(...targets: readonly [type: string, target: string][]): string {
  const all = targets.map(([type, target], place) =>
    element('Relationship', { Id: `rId${place + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
  )
  return XML + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all)
}

function contentTypes(): string {
  const extension = (Extension: string, ContentType: string) => element('Default', { Extension, ContentType })
  const part = (PartName: string, type: string) =>
    element('Override', { PartName, ContentType: `${MEDIA}.${type}+xml` })
  return (
    XML +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      extension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      extension('xml', 'application/xml'),
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/worksheets/sheet1.xml', 'worksheet'),
      part('/xl/styles.xml', 'styles'),
    )
  )
}

function styles(): string {
  const font = (...marks: string[]) =>
    element('font', {}, ...marks, element('sz', { val: '11' }), element('name', { val: 'Calibri' }))
  const fill = (patternType: string) => element('fill', {}, element('patternFill', { patternType }))
  const text: Attributes = { numFmtId: '49', xfId: '0', applyNumberFormat: '1' }
  return (
    XML +
    element(
      'styleSheet',
      { xmlns: MAIN },
      element('fonts', { count: '2' }, font(), font(element('b', {}))),
      element('fills', { count: '2' }, fill('none'), fill('gray125')),
      element('borders', { count: '1' }, element('border', {})),
      element('cellStyleXfs', { count: '1' }, element('xf', {})),
      element(
        'cellXfs',
        { count: '3' },
        element('xf', { xfId: '0' }),
        element('xf', text),
        element('xf', { ...text, fontId: '1', applyFont: '1' }),
      ),
    )
  )
}

/** Every part but the sheet. */
const parts = (): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes(),
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml':
    XML +
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('sheets', {}, element('sheet', { name: 'Customers', sheetId: '1', 'r:id': 'rId1' })),
    ),
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ),
  'xl/styles.xml': styles(),
})

/** The first row stays in sight; columns are as wide as most names. */
function sheetStart(columns: number): string {
  const pane = { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }
  const view = element('sheetView', { workbookViewId: '0' }, element('pane', pane))
  const width = { min: '1', max: String(Math.max(1, columns)), width: '18', customWidth: '1' }
  const head = element('sheetViews', {}, view) + element('cols', {}, element('col', width))
  return `${XML}<worksheet xmlns="${MAIN}">${head}<sheetData>`
}
const SHEET_END = '</sheetData></worksheet>'

/** A, B … Z, AA … for columns from 0. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

// XML holds none of these; Excel and LibreOffice write and read them as _xHHHH_. A text that already looks like that
// would be taken for one, so its first _ is written that way too. XML reads a lone CR as LF.
const NOT_XML =
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const NEEDS_ESCAPE = /[&<>_]|[^\t\n\x20-\ud7ff]/

function xmlText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text
  return text
    .replace(NOT_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (sign) => MARKUP[sign] ?? sign)
}

function rowXml(cells: readonly string[], letters: readonly string[], row: number, style: number): string {
  let xml = `<row r="${row}">`
  for (const [column, text] of cells.entries()) {
    if (text === '') continue
    if (text.length > EXCEL_LIMITS.cellCharacters) throw new TooLargeForExcel('cellCharacters', text.length)
    xml += `<c r="${letters[column]}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
  }
  return `${xml}</row>`
}

/** So much XML is compressed at a time: enough to be fast, little enough to need no memory worth naming. */
const CHUNK_CHARACTERS = 256 * 1024
/** On a table that is mostly repetition the next levels take twice as long for a few percent. */
const LEVEL = 4

interface Table {
  head: readonly string[]
  rowCount: number
  rows: Iterable<readonly string[]>
}

/**
 * A workbook with one sheet in which every cell is a text and nothing is cut. Written row by row: more than the
 * compressed file is never in memory. `onRows` hears how many rows are written. Throws TooLargeForExcel.
 */
export function writeXlsx({ head, rowCount, rows }: Table, onRows: (done: number) => void): Blob {
  if (head.length > EXCEL_LIMITS.columns) throw new TooLargeForExcel('columns', head.length)
  if (rowCount + 1 > EXCEL_LIMITS.rows) throw new TooLargeForExcel('rows', rowCount + 1)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(new Uint8Array(chunk))
  })
  const encoder = new TextEncoder()
  const open = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: LEVEL })
    zip.add(part)
    return part
  }
  for (const [name, xml] of Object.entries(parts())) open(name).push(encoder.encode(xml), true)

  const sheet = open('xl/worksheets/sheet1.xml')
  const letters = head.map((_, column) => columnLetters(column))
  let done = 0
  let xml = sheetStart(head.length) + rowXml(head, letters, 1, HEAD_STYLE)
  for (const row of rows) {
    done += 1
    xml += rowXml(row, letters, done + 1, TEXT_STYLE)
    if (xml.length < CHUNK_CHARACTERS) continue
    sheet.push(encoder.encode(xml))
    onRows(done)
    xml = ''
  }
  sheet.push(encoder.encode(xml + SHEET_END), true)
  zip.end()
  return new Blob(chunks, { type: XLSX_TYPE })
}
