import { describe, expect, it } from 'vitest'
import { p, readParts } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('paragraphs', () => {
  it.each<DocxRow>([
    [
      'the end of a paragraph',
      p('One', '<w:rPr><w:ins w:id="1"/></w:rPr>') + p('Two', '<w:rPr><w:del w:id="2"/></w:rPr>'),
      '<p>One<ins>¶</ins></p><p>Two<del>¶</del></p>',
      { changes: 2 },
    ],
    [
      'a paragraph from right to left',
      p('שלום', '<w:bidi/>') + p('x', '<w:bidi w:val="0"/>'),
      '<p dir="rtl">שלום</p><p>x</p>',
    ],
    [
      'a style from right to left',
      {
        body: p('א', '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Arabic"/><w:pPr><w:bidi/></w:pPr></w:style>',
      },
      '<p dir="rtl">א</p>',
    ],
    [
      'headings by the name of their style',
      {
        body:
          p('A', '<w:pStyle w:val="berschrift1"/>') +
          p('B', '<w:pStyle w:val="Own"/>') +
          p('C', '<w:outlineLvl w:val="2"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>',
      },
      '<h1>A</h1><h1>B</h1><h3>C</h3>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
