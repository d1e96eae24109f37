import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { TooLarge } from '../../../lib/files/zip-directory.ts'
import { readSheets } from './read-sheets.ts'
import { relationsXml, workbook } from './workbook.fixture.ts'

const read = (file: Blob, locale = 'en-GB') => readSheets({ file, locale })

/** The only sheet of a workbook with these rows, and what it says of itself. */
async function sheetOf(rows: string, more: Omit<Parameters<typeof workbook>[0], 'sheets'> = {}) {
  const { sheets } = await read(workbook({ sheets: [{ name: 'One', rows }], ...more }))
  return sheets[0]
}

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`

/** Cells as producers write them, and what Excel shows. */
const CELLS: readonly [what: string, xml: string, shown: string, kind: string][] = [
  ['a number', '<c><v>42.5</v></c>', '42.5', 'n'],
  ['a number with spaces around', '<c><v> 42.5 </v></c>', '42.5', 'n'],
  ['a number in scientific writing', '<c><v>1.5E-3</v></c>', '0.0015', 'n'],
  ['a long number', '<c><v>1234567890123456</v></c>', '1.23457E+15', 'n'],
  ['a text of its own', '<c t="inlineStr"><is><t>01234</t></is></c>', '01234', 't'],
  ['a text among the shared', '<c t="s"><v>0</v></c>', 'shared', 't'],
  ['a rich text without its phonetics', '<c t="s"><v>1</v></c>', '東京 Ltd', 't'],
  ['a text in CDATA', '<c t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c>', 'a < b & c', 't'],
  ['a number in CDATA', '<c><v><![CDATA[7]]></v></c>', '7', 'n'],
  ['a text with references', '<c t="str"><v>Smith &amp; S&#246;hne</v></c>', 'Smith & Söhne', 't'],
  ['a text with escapes', '<c t="str"><v>a_x0009_b_x005F_x</v></c>', 'a\tb_x', 't'],
  ['yes', '<c t="b"><v>1</v></c>', 'TRUE', 'b'],
  ['no in words', '<c t="b"><v>false</v></c>', 'FALSE', 'b'],
  ['an error', '<c t="e"><f>A9/0</f><v>#DIV/0!</v></c>', '#DIV/0!', 'e'],
  [
    'a picture in the cell',
    '<c t="e" vm="1"><v>#VALUE!</v></c>',
    '[picture, linked data or newer error]',
    'e',
  ],
  ['a formula with its result', '<c><f>1+1</f><v>2</v></c>', '2', 'n'],
  ['a formula whose result is an empty text', '<c t="str"><f>""</f><v></v></c>', '', ''],
  ['a formula without a result', '<c><f>SUM(A1:A2)</f></c>', '=SUM(A1:A2)', 'f'],
  ['a formula with an empty result', '<c><f>SUM(A1:A2)</f><v/></c>', '=SUM(A1:A2)', 'f'],
  ['a newer function without a result', '<c><f>_xlfn.XLOOKUP(1,A:A,B:B)</f></c>', '=XLOOKUP(1,A:A,B:B)', 'f'],
  ['a date as text', '<c t="d"><v>2025-12-09</v></c>', '09/12/2025', 'n'],
  ['a date as text with a format', '<c t="d" s="1"><v>2025-12-09T09:30:00Z</v></c>', '2025-12-09 09:30', 'n'],
  ['a number that is none', '<c><v>1,234.50</v></c>', '1,234.50', 't'],
  ['a cell of an unknown type', '<c t="x"><v>odd</v></c>', 'odd', 't'],
  ['a text that is not there', '<c t="s"><v>99</v></c>', '[missing text]', 'e'],
  ['a style that is not there', '<c s="77"><v>5</v></c>', '5', 'n'],
  ['a struck number', '<c s="2"><v>100</v></c>', '100', 'N'],
  ['a line end', '<c t="inlineStr"><is><t>two&#13;&#10;lines</t></is></c>', 'two\nlines', 't'],
]

it.each(CELLS)('%s', async (_, xml, shown, kind) => {
  const found = await sheetOf(row(xml), {
    texts: [
      '<t>shared</t>',
      '<r><t>東京</t></r><r><rPr><b/></rPr><t xml:space="preserve"> Ltd</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    ],
    parts: {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf fontId="1"/></cellXfs></styleSheet>',
    },
  })
  expect(found?.rows).toEqual(shown === '' ? [] : [[shown]])
  expect(found?.kinds.join('')).toBe(kind)
})

it('cells and rows without references stand one after the other; those with keep their places', async () => {
  const found = await sheetOf(
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>' +
      '<row r="5"><c r="$b$5"><v>5</v></c></row><row r="4"><c r="A4"><v>6</v></c></row><row r="no"><c r="?"><v>7</v></c></row>',
  )
  expect(found?.rows).toEqual([['1', '2'], ['', '', '3', '4'], [], ['6'], ['7', '5']])
})

it.each(['1', 'true', 'TRUE', 'on'])('days are counted from 1904 when it says %s', async (value) => {
  const found = await sheetOf(row('<c s="1"><v>44538</v></c>'), {
    formats: [14],
    before: `<workbookPr date1904="${value}"/>`,
  })
  expect(found?.rows).toEqual([['09/12/2025']])
})

it('formulas without results are counted, and those that stand for many cells read as in each of them', async () => {
  const found = await sheetOf(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
  )
  expect(found?.rows).toEqual([
    ['', '=A1*2'],
    ['', '=A2*2'],
  ])
  expect(found?.omissions).toEqual([{ kind: 'notCalculated', count: 2, places: ['B1', 'B2'] }])
})

it('results that Excel would calculate again are said to be old', async () => {
  const found = await sheetOf(row('<c><f>A2</f><v>0</v></c>'), { after: '<calcPr fullCalcOnLoad="1"/>' })
  expect(found?.omissions).toEqual([{ kind: 'recalculates', count: 1, places: [] }])
})

it('hidden sheets, rows and columns are marked; merged cells and frozen heads are kept', async () => {
  const { sheets, active } = await read(
    workbook({
      before: '<bookViews><workbookView activeTab="1"/></bookViews>',
      sheets: [
        { name: 'Margins', attributes: 'state="veryHidden"', rows: row('<c><v>1</v></c>') },
        {
          name: 'Offer &amp; more',
          before:
            '<sheetViews><sheetView><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
            '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5" width="0"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"><c r="A3"><v>2</v></c></row>',
          after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
        { name: 'Old', attributes: 'state="hidden"' },
      ],
    }),
  )
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ['Margins', 'veryHidden'],
    ['Offer & more', 'visible'],
    ['Old', 'hidden'],
  ])
  expect(active).toBe(1)
  expect(sheets[1]).toMatchObject({
    hiddenRows: [1, 2],
    hiddenColumns: [1, 2, 4],
    merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    frozen: { rows: 2, columns: 1 },
  })
})

it('other prefixes, strict namespaces, other paths and another order are read alike', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const { sheets } = await read(
    workbook({
      sheets: [],
      parts: {
        '_rels/.rels': `<Relationships><Relationship Id="x" Type="${strict}/officeDocument" Target="/Book/Main.xml"/></Relationships>`,
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
        'Book/Main.xml':
          '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="Second" sheetId="9" rel:id="b"/><x:sheet name="First" sheetId="1" rel:id="a"/></x:sheets></x:workbook>',
        'Book/_rels/Main.xml.rels': `<r:Relationships xmlns:r="x"><r:Relationship Id="a" Type="${strict}/worksheet" Target="/Book/sheets/one.xml"/><r:Relationship Id="b" Type="${strict}/worksheet" Target="sheets\\two%20.xml"/></r:Relationships>`,
        'Book/sheets/one.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        'book/Sheets/two .xml':
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>two</t></is></c></row></sheetData></worksheet>',
      },
    }),
  )
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['Second', [['two']]],
    ['First', [['1']]],
  ])
})

it('a workbook without relations and shared texts still has its sheets', async () => {
  const { sheets } = await read(
    workbook({
      sheets: [{ name: 'One', rows: row('<c t="s"><v>0</v></c>', '<c><v>5</v></c>') }],
      parts: { 'xl/_rels/workbook.xml.rels': null, '_rels/.rels': null },
    }),
  )
  expect(sheets[0]?.rows).toEqual([['[missing text]', '5']])
  expect(sheets[0]?.omissions).toEqual([{ kind: 'missingTexts', count: 1, places: ['A1'] }])
})

const sheetIn = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row><c t="str"><v>Köln</v></c></row></sheetData></worksheet>`

it('a sheet in UTF-16 and one in Latin-1 are read', async () => {
  const parts = unzipSync(
    new Uint8Array(await workbook({ sheets: [{ name: 'One' }, { name: 'Two' }] }).arrayBuffer()),
  )
  parts['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from(`\ufeff${sheetIn('UTF-16')}`, 'utf16le'))
  parts['xl/worksheets/sheet2.xml'] = new Uint8Array(Buffer.from(sheetIn('ISO-8859-1'), 'latin1'))
  const { sheets } = await read(new Blob([zipSync(parts)]))
  expect(sheets.map(({ rows }) => rows)).toEqual([[['Köln']], [['Köln']]])
})

it('a sheet that breaks off, one that is missing and one with other bytes cost only themselves', async () => {
  const whole = workbook({
    sheets: [
      { name: 'Cut', xml: '<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c>' },
      { name: 'Changed', rows: row('<c><v>5</v></c>') },
      { name: 'Sound', rows: row('<c><v>3</v></c>') },
      { name: 'Missing' },
    ],
    parts: { 'xl/worksheets/sheet4.xml': null },
  })
  const bytes = new Uint8Array(zipSync(unzipSync(new Uint8Array(await whole.arrayBuffer())), { level: 0 }))
  const at = Buffer.from(bytes).indexOf('<v>5</v>')
  bytes[at + 3] = '6'.charCodeAt(0)
  const { sheets } = await read(new Blob([bytes]))
  const damaged = [{ kind: 'damaged', count: 1, places: [] }]
  expect(sheets.map(({ name, rows, omissions }) => [name, rows, omissions])).toEqual([
    ['Cut', [['1'], ['2']], damaged],
    ['Changed', [['6']], damaged],
    ['Sound', [['3']], []],
    ['Missing', [], damaged],
  ])
})

it('chart sheets, comments, pictures, charts, pivots and sparklines are counted', async () => {
  const { sheets } = await read(
    workbook({
      sheets: [
        {
          name: 'Data',
          after:
            '<conditionalFormatting sqref="A1:A9 C1"/><extLst><x14:sparklines><x14:sparkline/></x14:sparklines></extLst>',
        },
        { name: 'Chart' },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels': relationsXml(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(
          ['a', 'comments', '../comments1.xml'],
          ['b', 'drawing', '../drawings/drawing1.xml'],
          ['c', 'pivotTable', '../pivotTables/pivotTable1.xml'],
        ),
        'xl/comments1.xml':
          '<comments><commentList><comment ref="B2"/><comment ref="C5"/></commentList></comments>',
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr><xdr:pic/><xdr:graphicFrame/><mc:AlternateContent><mc:Choice><xdr:sp/></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent></xdr:wsDr>',
      },
    }),
  )
  expect(sheets.map(({ type }) => type)).toEqual(['cells', 'chart'])
  expect(sheets[0]?.omissions.map(({ kind, count, places }) => [kind, count, places.join(' ')])).toEqual([
    ['conditional', 1, 'A1:A9'],
    ['sparklines', 1, ''],
    ['comments', 2, 'B2 C5'],
    ['pictures', 1, ''],
    ['charts', 1, ''],
    ['drawings', 1, ''],
    ['pivots', 1, ''],
  ])
})

it('cuts long cells with a mark, and counts them and the cells their format hides', async () => {
  const found = await sheetOf(
    row(`<c t="str"><v>${'x'.repeat(2001)}</v></c>`, '<c s="1"><v>5</v></c>', '<c><v>1</v></c>'),
    { formats: [';;;'] },
  )
  expect(found?.rows).toEqual([[`${'x'.repeat(2000)}…`, '', '1']])
  expect(found?.omissions).toEqual([
    { kind: 'cutCells', count: 1, places: ['A1'] },
    { kind: 'blankedCells', count: 1, places: ['B1'] },
  ])
})

const cell = (place: string) => `<c r="${place}"><v>1</v></c>`

it('leaves rows, columns and sheets beyond the limits out, and says so', async () => {
  const { sheets } = await read(
    workbook({
      sheets: [
        { name: 'Tall', rows: `<row>${cell('A1')}</row><row>${cell('A20001')}</row>` },
        { name: 'Wide', rows: `<row>${cell('A1')}${cell('GS1')}</row>` },
        { name: 'Whole', rows: `<row>${cell('A1')}<c r="GS1" s="1"/></row>` },
      ],
    }),
  )
  expect(sheets.map(({ rows, isClipped }) => [rows.length, rows[0]?.length, isClipped])).toEqual([
    [1, 1, true],
    [1, 1, true],
    [1, 1, false],
  ])
  const many = Array.from({ length: 51 }, (_, index) => ({ name: `S${index}` }))
  const book = await read(workbook({ sheets: many }))
  expect([book.sheets.length, book.omittedSheets]).toEqual([50, 1])
})

it('a sheet that reaches further than any ledger is too large, alone or with others', async () => {
  const far = { name: 'Far', rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }
  await expect(read(workbook({ sheets: [far] }))).rejects.toThrow(TooLarge)
  const half = { name: 'Half', rows: '<row r="600000"><c r="J600000"><v>1</v></c></row>' }
  await expect(read(workbook({ sheets: [half] }))).resolves.toBeDefined()
  await expect(read(workbook({ sheets: [half, half] }))).rejects.toThrow(TooLarge)
  const beyond = { name: 'Beyond', rows: '<row r="999999999"><c><v>1</v></c></row>' }
  await expect(read(workbook({ sheets: [beyond] }))).rejects.toThrow(TooLarge)
})

it('entities of its own are never unfolded, and a file without a workbook is an error', async () => {
  const xml =
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
  const { sheets } = await read(workbook({ sheets: [{ name: 'One', xml }] }))
  expect(sheets[0]?.rows).toEqual([['&b;']])
  await expect(read(new Blob([zipSync({ 'a.txt': strToU8('a') })]))).rejects.toThrow('no workbook')
})
