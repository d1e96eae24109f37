import { describe, expect, it } from 'vitest'
import { cell, checkbox, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('blocks', () => {
  it.each<DocxRow>([
    ['in a block of its own', checkbox('<w14:checked w14:val="1"/>', ''), '<p>☒</p>'],
    [
      'in a cell',
      `<w:tbl><w:tr>${cell(checkbox('<w14:checked w14:val="on"/>', run('☒')))}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>☒</p></td></tr></tbody></table>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
