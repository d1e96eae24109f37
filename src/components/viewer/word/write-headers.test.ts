import { describe, expect, it } from 'vitest'
import { field, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('headers and footers', () => {
  it.each<DocxRow>([
    [
      'a header and a footer',
      {
        body: `${p('Text')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>`,
        headers: {
          h1: p('Harbour Lane Ltd'),
          f1: p(run('Page ') + field('PAGE', '1') + run(' of ') + field('NUMPAGES', '1')),
        },
      },
      '<section data-part="header"><p>Harbour Lane Ltd</p></section><p>Text</p><section data-part="footer"><p>Page [page number] of [number of pages]</p></section>',
      { headers: 1 },
    ],
    [
      'headers of a first page count only where there is one',
      {
        body: `${p('Text')}<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/></w:sectPr>`,
        headers: { h1: p('First'), h2: p('Others') },
      },
      '<section data-part="header"><p>Others</p></section><p>Text</p>',
      { headers: 1 },
    ],
    [
      'headers of sections, each once',
      {
        body:
          p('A', '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>') +
          p('B', '<w:sectPr><w:titlePg/><w:headerReference w:type="first" r:id="h2"/></w:sectPr>') +
          '<w:sectPr/>',
        headers: { h1: p('One'), h2: p('Two') },
      },
      '<section data-part="header"><p>One</p></section><section data-part="header"><p>Two</p></section><p>A</p><p>B</p>',
      { headers: 1 },
    ],
    [
      'a watermark',
      {
        body: `${p('Text')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`,
        headers: { h1: p('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>') },
      },
      '<section data-part="header"><blockquote><p>DRAFT</p></blockquote></section><p>Text</p>',
      { headers: 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
