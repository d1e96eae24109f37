import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const relationsXml = (...relations: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

interface SheetSource {
  name: string
  /** What stands in its `sheetData`. */
  rows?: string
  /** What stands before and after. */
  before?: string
  after?: string
  /** Attributes of its entry in the workbook. */
  attributes?: string
  /** Instead of all of the above. */
  xml?: string
}

interface BookSource {
  sheets: readonly SheetSource[]
  /** Number formats, each of which gets the style with its place in the list; style 0 is General. */
  formats?: readonly (string | number)[]
  texts?: readonly string[]
  /** What stands before the list of sheets, such as `workbookPr`. */
  before?: string
  after?: string
  /** More parts, or others in the place of those made here; null takes one away. */
  parts?: Readonly<Record<string, string | null>>
}

const escaped = (code: string) =>
  code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((format, place) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${200 + place}" formatCode="${escaped(format)}"/>`,
  )
  const cells = formats.map(
    (format, place) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + place}"/>`,
  )
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

/** A workbook, as Excel writes it unless told otherwise. */
export function workbook({
  sheets,
  formats = [],
  texts,
  before = '',
  after = '',
  parts = {},
}: BookSource): Blob {
  const listed = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
  )
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${listed.join('')}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      ...sheets.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['s1', 'styles', 'styles.xml'],
      ['s2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': stylesXml(formats),
    ...(texts && {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    }),
    ...parts,
  }
  for (const [index, { rows = '', before: head = '', after: tail = '', xml }] of sheets.entries())
    all[`xl/worksheets/sheet${index + 1}.xml`] =
      parts[`xl/worksheets/sheet${index + 1}.xml`] === null
        ? null
        : (xml ??
          `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`)
  const kept = Object.entries(all).flatMap(([name, xml]) =>
    xml === null ? [] : [[name, strToU8(xml)] as const],
  )
  return new Blob([zipSync(Object.fromEntries(kept))])
}
