import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cell, docxOf, p, run } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

const ID = '{11111111-2222-3333-4444-555555555555}'
const DATA =
  '<c:contract xmlns:c="urn:c"><c:party>Acme Ltd</c:party><c:party>Bo &amp; Co</c:party><c:term unit="days">90</c:term><c:start>2026-03-05T00:00:00</c:start><c:agreed>true</c:agreed><c:note/></c:contract>'

function document(body: string): Blob {
  const propertiesXml = `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${ID}"/>`
  const relation =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
  return new Blob([
    docxOf({
      body,
      more: {
        x1: ['customXml', 'data/item1.xml', DATA],
        x2: ['none', 'data/itemProps1.xml', propertiesXml],
        x3: ['none', 'data/_rels/item1.xml.rels', relation],
      },
    }),
  ])
}

const control = (path: string, content: string, kind = '<w:text/>', id = ID): string =>
  `<w:sdt><w:sdtPr>${kind}<w:dataBinding w:prefixMappings="xmlns:ns0='urn:c'" w:xpath="${path}" w:storeItemID="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

const LIST =
  '<w:dropDownList><w:listItem w:displayText="Thirty" w:value="30"/><w:listItem w:displayText="Ninety" w:value="90"/></w:dropDownList>'
const dated = (day: string) =>
  `<w:date w:fullDate="${day}T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/></w:date>`
const BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'

describe('controls show the data they are linked to', () => {
  it.each<[title: string, body: string, html: string, omissions?: string[]]>([
    [
      'in a line, with its format',
      p(run('By ') + control('/ns0:contract[1]/ns0:party[1]', run('Old ', '<w:b/>') + run('Ltd'))),
      '<p>By <strong>Acme Ltd</strong></p>',
    ],
    ['the second of two', p(control('/ns0:contract/ns0:party[2]', run('x'))), '<p>Bo &amp; Co</p>'],
    ['an attribute', p(control('/ns0:contract[1]/ns0:term[1]/@unit', run('x'))), '<p>days</p>'],
    ['a paragraph', control('/ns0:contract[1]/ns0:term[1]', p('30')), '<p>90</p>'],
    ['nothing stored', p(control('/ns0:contract[1]/ns0:term[1]', '')), '<p>90</p>'],
    [
      'a cell',
      `<w:tbl><w:tr>${control('/ns0:contract[1]/ns0:term[1]', cell('30'))}</w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>90</p></td></tr></tbody></table>',
    ],
    [
      'the words of a choice',
      p(control('/ns0:contract[1]/ns0:term[1]', run('Thirty'), LIST)),
      '<p>Ninety</p>',
    ],
    [
      'a date',
      p(control('/ns0:contract[1]/ns0:start[1]', run('1 May 2026'), dated('2026-05-01'))),
      '<p>5 March 2026</p>',
    ],
    [
      'the same date as it was written',
      p(control('/ns0:contract[1]/ns0:start[1]', run('5/3/26'), dated('2026-03-05'))),
      '<p>5/3/26</p>',
    ],
    ['a box', p(control('/ns0:contract[1]/ns0:agreed[1]', run('☐'), BOX)), '<p>☒</p>'],
    [
      'words that ask for a value',
      p(control('/ns0:contract[1]/ns0:note[1]', run('Enter a note'), '<w:showingPlcHdr/><w:text/>')),
      '<p>Enter a note</p>',
    ],
    [
      'a value that was removed',
      p(run('Note: ') + control('/ns0:contract[1]/ns0:note[1]', run('old'))),
      '<p>Note: </p>',
    ],
    ['data that is not there', p(control('/ns0:contract[1]/ns0:none[1]', run('kept'))), '<p>kept</p>'],
    [
      'data by its path alone',
      p(control('/ns0:contract[1]/ns0:term[1]', run('30'), '<w:text/>', '')),
      '<p>90</p>',
    ],
    [
      'a path of another kind',
      p(control("//ns0:term[@unit='days']", run('30'))),
      '<p>30</p>',
      ['linked values'],
    ],
    [
      'a control of rich text',
      p(control('/ns0:contract[1]/ns0:term[1]', run('30'), '<w:richText/>')),
      '<p>30</p>',
    ],
  ])('%s', async (_, body, html, omissions = []) => {
    const found = await readDocx(document(body))
    expect([found.html, found.omissions.map(({ kind }) => kind)]).toEqual([html, omissions])
  })

  it('properties of the document', async () => {
    const core = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'
    const body = p(control('/ns0:coreProperties[1]/ns1:title[1]', run('Draft'), '<w:text/>', core))
    const file = docxOf({ body })
    const parts = unzipSync(file)
    const relations = strFromU8(parts['_rels/.rels'] ?? new Uint8Array())
    parts['_rels/.rels'] = strToU8(
      relations.replace(
        '</Relationships>',
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      ),
    )
    parts['docProps/core.xml'] = strToU8(
      '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>Final</dc:title></cp:coreProperties>',
    )
    expect((await readDocx(new Blob([new Uint8Array(zipSync(parts))]))).html).toBe('<p>Final</p>')
  })
})
