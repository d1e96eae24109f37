import { describe, expect, it } from 'vitest'
import { NAMESPACES, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('drawings', () => {
  it.each<DocxRow>([
    [
      'a text box once, though it is there in two spellings',
      p(run('Beside') + box(p('In the box'))),
      '<p>Beside</p><blockquote><p>In the box</p></blockquote>',
    ],
    [
      'a chart and a diagram',
      {
        body: p(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" title="Sales"/><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ),
        more: {
          d1: [
            'diagramData',
            'diagrams/data1.xml',
            `<dgm:dataModel ${NAMESPACES}><a:p><a:r><a:t>Order</a:t></a:r></a:p><a:p><a:r><a:t>Delivery</a:t></a:r></a:p></dgm:dataModel>`,
          ],
        },
      },
      '<p>[chart: Sales][diagram: Order · Delivery]</p>',
      { charts: 1, diagrams: 1 },
    ],
    [
      'a spelling that Word doesn’t know',
      p(
        `<w:r><mc:AlternateContent><mc:Choice xmlns:zz="https://elsewhere.example" Requires="wps zz"><w:t>ours</w:t></mc:Choice><mc:Choice Requires="w14"><w:t>Word’s</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '<p>Word’s</p>',
    ],
    [
      'a line',
      p(
        `${run('x')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      '<p>x</p>',
      { drawings: 1 },
    ],
    [
      'in the old spelling, with a program behind it',
      {
        body: p(
          '<w:r><w:object><v:shape><v:imagedata r:id="i1"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
        ),
        more: { i1: ['image', 'media/a.wmf', Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a)] },
      },
      '<p>[picture in a Windows format][embedded object: Excel.Sheet.12]</p>',
      { pictures: 1, objects: 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
