import { describe, expect, it } from 'vitest'
import { checkbox, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('the text of a paragraph', () => {
  it.each<DocxRow>([
    [
      'ticked and not',
      p(checkbox('<w14:checked w14:val="1"/>', run('☒')) + checkbox('<w14:checked w14:val="0"/>', run('☐'))),
      '<p>☒☐</p>',
    ],
    [
      'by their state, where the content is empty',
      p(
        checkbox('<w14:checked w14:val="true"/>', '') +
          checkbox('', '') +
          checkbox('<w14:checked/>', '<w:r/>'),
      ),
      '<p>☒☐☒</p>',
    ],
    [
      'in Wingdings',
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r><w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>',
      ),
      '<p>☑☐☑☒</p>',
    ],
    [
      'as letters in Wingdings',
      p(
        run('\uf0fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') +
          run('o', '<w:rFonts w:ascii="Wingdings"/>') +
          run('o'),
      ),
      '<p>☑☐o</p>',
    ],
    ['spaces, all of them, and lines of the markup', p(run('a  b\n\tc')), '<p>a  b  c</p>'],
    [
      'text on two pages',
      p('<w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'),
      '<p>a<br>b</p>',
    ],
    [
      'letters in a direction of their own',
      p(`${run('a')}<w:bdo w:val="rtl">${run('bc')}</w:bdo><w:dir w:val="ltr">${run('d')}</w:dir>`),
      '<p>a\u202ebc\u202c\u202ad\u202c</p>',
    ],
    [
      'signs of a font that is not known',
      p(run('\uf0fe yes') + run('\uf06f', '<w:rFonts w:ascii="Acme Symbols"/>')),
      '<p>[symbol] yes[symbol]</p>',
      { symbols: 2 },
    ],
    [
      'words',
      p(
        `${run('Within ')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${run('90')}</w:ins>${run(' days')}`,
      ),
      '<p>Within <del>30</del><ins>90</ins> days</p>',
      { changes: 2 },
    ],
    [
      'moves',
      p(`<w:moveFrom w:id="1">${run('here')}</w:moveFrom>`) +
        p(`<w:moveTo w:id="2">${run('there')}</w:moveTo>`),
      '<p><del>here</del></p><p><ins>there</ins></p>',
      { changes: 2 },
    ],
    [
      'what one added and another deleted',
      p(`<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>`),
      '<p><del>x</del></p>',
      { changes: 2 },
    ],
    [
      'bold words',
      p(`<w:ins w:id="1">${run('90', '<w:b/>')}</w:ins>`),
      '<p><ins><strong>90</strong></ins></p>',
      { changes: 1 },
    ],
    ['hidden text', p(run('Seen') + run('unseen', '<w:vanish/>')), '<p>Seen</p>', { 'hidden text': 1 }],
    [
      'signs',
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r><w:r><w:sym w:font="Unheard" w:char="F041"/></w:r>',
      ),
      '<p>a\u2003b<br>c\u2011\u00add<br>[symbol]</p>',
      { symbols: 1 },
    ],
    [
      'wrappers of all kinds lose no text',
      `<w:customXml w:element="a">${p(`<w:smartTag w:element="b">${run('One')}</w:smartTag><w:hyperlink>${run(' two')}</w:hyperlink><w:bdo w:val="rtl">${run(' three')}</w:bdo>`)}</w:customXml><w:sdt><w:sdtContent>${p('Four')}</w:sdtContent></w:sdt>${run('Five')}`,
      '<p>One two\u202e three\u202c</p><p>Four</p><p>Five</p>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
