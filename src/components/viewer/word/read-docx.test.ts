import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { docxOf, NAMESPACES, p, picture, readParts, run } from './docx.fixture.ts'
import type { DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

const rename = (xml: string) =>
  xml
    .replaceAll('xmlns:w=', 'xmlns:ns0=')
    .replaceAll('<w:', '<ns0:')
    .replaceAll('</w:', '</ns0:')
    .replaceAll(' w:', ' ns0:')
const wordDocument = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`

describe('other spellings of the same document', () => {
  it.each([
    ['another prefix', rename(wordDocument(p('Text', '<w:bidi/>')))],
    [
      'the strict variant',
      wordDocument(p('Text', '<w:bidi/>')).replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ],
    [
      'attributes without a prefix',
      wordDocument('<w:p><w:pPr><w:bidi val="1"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>'),
    ],
  ])('%s', async (_, xml) => {
    const file = zipSync({ 'word\\document.xml': strToU8(xml) })
    expect((await readDocx(new Blob([new Uint8Array(file)]))).html).toBe('<p dir="rtl">Text</p>')
  })

  it('an encoding that the part declares', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1252"?>${wordDocument(p('Größe'))}`
    const file = zipSync({ 'word/document.xml': Uint8Array.from(xml, (sign) => sign.charCodeAt(0)) })
    expect((await readDocx(new Blob([new Uint8Array(file)]))).html).toBe('<p>Größe</p>')
  })
})

it.each(['styles', 'numbering', 'footnotes', 'settings'] as const)(
  'damaged %s never cost the text, and are named',
  async (name) => {
    const body = p(`${run('Text')}<w:r><w:footnoteReference w:id="1"/></w:r>`)
    const [html, omissions] = await readParts({ body, [name]: '<w:broken' })
    expect(html).toContain('<p>Text<sup>[1]</sup></p>')
    expect(omissions).toMatchObject({ 'damaged parts': 1 })
  },
)

it('documents within documents end somewhere', async () => {
  let inner = docxOf(p('Innermost'))
  for (let depth = 0; depth < 4; depth++)
    inner = docxOf({
      body: `${p(`Level ${depth}`)}<w:altChunk r:id="c1"/>`,
      more: { c1: ['aFChunk', 'a.docx', inner] },
    })
  const { html, omissions } = await readDocx(new Blob([inner]))
  expect(html).toBe(
    '<p>Level 3</p><p>Level 2</p><p>Level 1</p><p>[text in an embedded file that this preview can’t show]</p>',
  )
  expect(omissions).toContainEqual({ kind: 'lost text', count: 1 })
})

const KIB = 1024

it('documents within a document count towards what all of it may unpack to', async () => {
  const ballast = { w: ['image', 'media/a.bin', new Uint8Array(60 * KIB)] } satisfies DocxParts['more']
  const inner = docxOf({ body: p('Inner'), more: ballast })
  const file = new Blob([
    docxOf({ body: '<w:altChunk r:id="c1"/>', more: { ...ballast, c1: ['aFChunk', 'a.docx', inner] } }),
  ])
  const within = async (unpacked: number) => (await readDocx(file, { unpacked, pictures: 0 })).html
  expect(await within(200 * KIB)).toBe('<p>Inner</p>')
  expect(await within(100 * KIB)).toBe('<p>[text in an embedded file that this preview can’t show]</p>')
  await expect(within(50 * KIB)).rejects.toThrow(TooLarge)
})

it.each([
  ['no Word document', zipSync({ 'a.txt': strToU8('x') })],
  [
    'entities of its own',
    zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE w [<!ENTITY a "b">]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  ],
])('%s is an error', async (_, file) => {
  await expect(readDocx(new Blob([new Uint8Array(file)]))).rejects.toThrow(Error)
})

it('a picture that is damaged within the file never costs the text, and is named', async () => {
  const bytes = docxOf({
    body: p('Text') + p(picture('r:embed="i1"')),
    more: { i1: ['image', 'media/i.png', new Uint8Array(2000).fill(7)] },
  })
  const at = new TextDecoder('latin1').decode(bytes).indexOf('word/media/i.png')
  for (let place = at + 16; place < at + 22; place++) bytes[place] = 0xff
  const { html, omissions } = await readDocx(new Blob([bytes]))
  expect(html).toContain('<p>Text</p>')
  expect(omissions).toContainEqual({ kind: 'damaged parts', count: 1 })
})

it('footnotes that begin again on each page, numbers of lines and changes to pages are named', async () => {
  const body =
    p(`${run('Text')}<w:r><w:footnoteReference w:id="1"/></w:r>`) +
    '<w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr><w:lnNumType w:countBy="1"/><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>'
  const [, omissions] = await readParts({ body, footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>` })
  expect(omissions).toEqual({ 'note numbers': 1, 'line numbers': 1, 'formatting changes': 1 })
})
