import { describe, expect, it } from 'vitest'
import { cell, checkbox, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('blocks', () => {
  it.each<DocxRow>([
    ['in a block of its own', checkbox('<w14:checked w14:val="1"/>', ''), '<p>☒</p>'],
    [
      'in a cell',
      `<w:tbl><w:tr>${cell(checkbox('<w14:checked w14:val="on"/>', run('☒')))}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>☒</p></td></tr></tbody></table>',
    ],
    [
      'a first letter over several lines',
      p(run('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') +
        p(run('his Agreement'), '<w:jc/>') +
        p('Next'),
      '<p>This Agreement</p><p>Next</p>',
    ],
    [
      'a first letter before nothing',
      p('T', '<w:framePr w:dropCap="drop"/>') + '<w:tbl/>',
      '<p>T</p><table><tbody></tbody></table>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
const item = (text: string, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
const box = (content: string) =>
  p(
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  )

it.each<DocxRow>([
  [
    'a list of its own',
    { body: box(item('a') + item('b')), numbering: NUMBERING },
    '<blockquote><p data-level="1">1.\u2003a</p><p data-level="1">2.\u2003b</p></blockquote>',
  ],
  [
    'a list that was counted in another',
    { body: box(item('a')) + box(item('b')), numbering: NUMBERING },
    '<blockquote><p data-level="1">1.\u2003a</p></blockquote><blockquote><p>b</p></blockquote>',
    { numbers: 1 },
  ],
  [
    'a list that was counted in the text',
    { body: item('a') + box(item('b')) + item('c'), numbering: NUMBERING },
    '<p data-level="1">1.\u2003a</p><blockquote><p>b</p></blockquote><p data-level="1">2.\u2003c</p>',
    { numbers: 1 },
  ],
  [
    'bullets, which are the same everywhere',
    { body: item('a', 2) + box(item('b', 2)), numbering: NUMBERING },
    '<p data-level="1">–\u2003a</p><blockquote><p data-level="1">–\u2003b</p></blockquote>',
  ],
])('a text box with %s', async (_, parts, html, omissions = {}) => {
  expect(await readParts(parts)).toEqual([html, omissions])
})
