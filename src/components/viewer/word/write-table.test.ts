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
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
