import { describe, expect, it } from 'vitest'
import { p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'
const note = (kind: string, id: number, content: string) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`

describe('notes and comments', () => {
  it.each<DocxRow>([
    [
      'footnotes and endnotes',
      {
        body: p(
          `${run('A')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('B')}<w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="4"/></w:r>`,
        ),
        footnotes:
          note('footnote', 2, p('<w:r><w:footnoteRef/></w:r><w:r><w:t>net</w:t></w:r>')) +
          note('footnote', 4, p('gross')),
        endnotes: note('endnote', 3, p('later')),
      },
      '<p>A<sup>[1]</sup>B<sup>[i]</sup><sup>[2]</sup></p><section data-part="footnotes"><p>[1] net</p><p>[2] gross</p></section><section data-part="endnotes"><p>[i] later</p></section>',
    ],
    [
      'comments',
      {
        body: p(
          `<w:commentRangeStart w:id="0"/>${run('90')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        comments: `<w:comment w:id="0" w:author="Ana" w:date="2026-05-03T10:00:00Z">${p('Too long')}</w:comment>`,
      },
      '<p>90<sup>[comment 1]</sup></p><section data-part="comments"><p>[1] <strong>Ana, 2026-05-03</strong>: Too long</p></section>',
      { comments: 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
