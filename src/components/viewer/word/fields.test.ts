import { describe, expect, it } from 'vitest'
import { field, formBox, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('form fields, and fields of other kinds', () => {
  it.each<DocxRow>([
    [
      'old form fields',
      p(
        formBox('<w:checked/>') +
          formBox('<w:default w:val="1"/>') +
          formBox('<w:default w:val="1"/><w:checked w:val="0"/>') +
          formBox('<w:default w:val="0"/>') +
          formBox(''),
      ),
      '<p>☒☒☐☐☐</p>',
    ],
    [
      'a symbol as a field',
      p(
        field('SYMBOL 254 \\f Wingdings \\s 12') + field('SYMBOL 0xA8 \\f "Wingdings"') + field('SYMBOL 163'),
      ),
      '<p>☑☐£</p>',
    ],
    ['a button with a box for its text', p(field('MACROBUTTON CheckIt ☐ yes')), '<p>☐ yes</p>'],
    [
      'a list to choose from',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>Net 30</w:t></w:r></w:sdtContent></w:sdt>',
      ),
      '<p>YesNet 30</p>',
    ],
    [
      'fields show what is stored',
      p(
        run('Due ') +
          field('REF due', '30 days') +
          field('XE "index"') +
          '<w:fldSimple w:instr=" DOCPROPERTY No "><w:r><w:t>K-7</w:t></w:r></w:fldSimple>' +
          field('DATE \\@ "d"', '3 May'),
      ),
      '<p>Due 30 daysK-73 May</p>',
      { dates: 1 },
    ],
    [
      'a field without a result',
      p(field('SEQ Figure') + field('LISTNUM')),
      '<p>[field: SEQ]</p>',
      { numbers: 1 },
    ],
    [
      'a field within the code of another, and one over two paragraphs',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('MERGEFIELD a', 'hidden')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('One')}`,
      ) + p(`${run('Two')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' Three')}`),
      '<p>One</p><p>Two Three</p>',
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
