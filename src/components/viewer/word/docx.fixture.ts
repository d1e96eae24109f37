import { strToU8, zipSync } from 'fflate'
import { readDocx } from './read-docx.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
export const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
  `xmlns:c="${OFFICE}/drawingml/2006/chart"`,
  `xmlns:dgm="${OFFICE}/drawingml/2006/diagram"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

export interface DocxParts {
  body: string
  /** Content of the parts beside the document, without their root elements. */
  numbering?: string
  styles?: string
  settings?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** Headers and footers, by the id of their relation. */
  headers?: Record<string, string>
  /** More parts, by the id of their relation: its type, the part's name below `word/`, its content. */
  more?: Record<string, [type: string, name: string, content: string | Uint8Array]>
  /** More relations to elsewhere, by id: type and address. */
  outside?: Record<string, [type: string, address: string]>
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const part = (root: string, content: string): string =>
  `${XML}<w:${root} ${NAMESPACES}>${content}</w:${root}>`

const ROOTS = {
  numbering: 'numbering',
  styles: 'styles',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
} as const

/** A Word document of these parts. */
export function docxOf(parts: DocxParts | string): Uint8Array<ArrayBuffer> {
  const {
    body,
    headers = {},
    more = {},
    outside = {},
    ...others
  } = typeof parts === 'string' ? { body: parts } : parts
  const files: Record<string, Uint8Array> = {}
  const relations: string[] = []
  const relate = (id: string, type: string, target: string, mode = ''): void =>
    void relations.push(
      `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`,
    )
  const add = (name: string, content: string | Uint8Array): void => {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  for (const [name, root] of Object.entries(ROOTS)) {
    const content = Object.entries(others).find(([key]) => key === name)?.[1]
    if (content === undefined) continue
    relate(`id-${name}`, name, `${name}.xml`)
    add(`word/${name}.xml`, part(root, content))
  }
  for (const [id, content] of Object.entries(headers)) {
    const place = id.startsWith('f') ? 'footer' : 'header'
    relate(id, place, `${id}.xml`)
    add(`word/${id}.xml`, part(place === 'footer' ? 'ftr' : 'hdr', content))
  }
  for (const [id, [type, name, content]] of Object.entries(more)) {
    relate(id, type, name)
    add(`word/${name}`, content)
  }
  for (const [id, [type, address]] of Object.entries(outside))
    relate(id, type, address, ' TargetMode="External"')
  add('word/document.xml', part('document', `<w:body>${body}</w:body>`))
  const wrap = (content: string): string =>
    `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`
  add('word/_rels/document.xml.rels', wrap(relations.join('')))
  add(
    '_rels/.rels',
    wrap(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
    ),
  )
  return new Uint8Array(zipSync(files))
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, with properties. */
export const p = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') || runs === '' ? runs : run(runs)}</w:p>`

/** A paragraph of a list. */
export const item = (text: string, numId: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const abstractNum = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

export const num = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`

export const field = (code: string, result?: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  (result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

export const checkbox = (checked: string, content: string): string =>
  `<w:sdt><w:sdtPr><w14:checkbox>${checked}</w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

export const formBox = (state: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:checkBox><w:sizeAuto/>${state}</w:checkBox></w:ffData></w:fldChar></w:r>` +
  '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

export const picture = (attribute: string, description = 'Stamp'): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData uri="${OFFICE}/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(content)}</w:tc>`

/** A document, the HTML it becomes, and how often each kind of omission is named. */
export type DocxRow = [
  title: string,
  parts: DocxParts | string,
  html: string,
  omissions?: Record<string, number>,
]

export async function readParts(
  parts: DocxParts | string,
): Promise<[html: string, omissions: Record<string, number>]> {
  const { html, omissions } = await readDocx(new Blob([docxOf(parts)]))
  return [html, Object.fromEntries(omissions.map(({ kind, count }) => [kind, count]))]
}
