import { describe, expect, it } from 'vitest'
import { cell, readParts } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('tables', () => {
  it.each<DocxRow>([
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('Old')}</w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell('New')}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p><del>Old</del></p></td></tr><tr><td><p><ins>New</ins></p></td></tr></tbody></table>',
      { changes: 2 },
    ],
    [
      'merged cells',
      `<w:tbl><w:tr>${cell('A', '<w:gridSpan w:val="2"/>')}${cell('B', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('C')}${cell('D')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`,
      '<table><tbody><tr><td colspan="2"><p>A</p></td><td rowspan="2"><p>B</p></td></tr><tr><td><p>C</p></td><td><p>D</p></td></tr></tbody></table>',
    ],
    [
      'a hidden row',
      `<w:tbl><w:tr>${cell('A')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cell('B')}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>A</p></td></tr></tbody></table>',
      { 'hidden text': 1 },
    ],
    [
      'cells merged downwards whose columns don’t fit each other',
      `<w:tbl><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('C', '<w:gridSpan w:val="2"/><w:vMerge/>')}</w:tr><w:tr>${cell('D')}${cell('E', '<w:vMerge/>')}</w:tr></w:tbl>`,
      '<table><tbody><tr><td rowspan="2"><p>A</p></td><td><p>B</p></td></tr><tr></tr><tr><td><p>D</p></td><td><p>E</p></td></tr></tbody></table>',
    ],
    [
      'crossed cells, and tracked changes to how a table looks',
      `<w:tbl><w:tblPr><w:tblPrChange/></w:tblPr><w:tr>${cell('A', '<w:tcBorders><w:tl2br w:val="single"/></w:tcBorders>')}${cell('B', '<w:tcBorders><w:tl2br w:val="nil"/></w:tcBorders>')}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>A</p></td><td><p>B</p></td></tr></tbody></table>',
      { 'crossed cells': 1, 'formatting changes': 1 },
    ],
    [
      'a table in a table',
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr>${cell('in')}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
      '<table><tbody><tr><td><table><tbody><tr><td><p>in</p></td></tr></tbody></table></td></tr></tbody></table>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
