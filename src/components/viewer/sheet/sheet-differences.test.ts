import { expect, it } from 'vitest'
import { readSheets } from './read-sheets.ts'
import { workbook } from './workbook.fixture.ts'

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`

const view = (attributes: string) => `<sheetViews><sheetView ${attributes} workbookViewId="0"/></sheetViews>`
const FORMULA = '<c><f>1-1</f><v>0</v></c>'

it.each<[string, string, string, string[], [string, number, string[]][]]>([
  [
    'hidden zeros',
    view('showZeros="0"'),
    row(
      '<c><v>0</v></c>',
      '<c><v>0.0</v></c>',
      '<c t="str"><v>0</v></c>',
      '<c><v>0.4</v></c>',
      '<c s="1"><v>0</v></c>',
    ),
    ['', '', '0', '0.4'],
    [['hiddenZeros', 3, ['A1', 'B1', 'E1']]],
  ],
  [
    'zeros of formulas',
    view('showZeros="false"'),
    row(FORMULA, '<c><v>7</v></c>'),
    ['', '7'],
    [['hiddenZeros', 1, ['A1']]],
  ],
  ['zeros that are shown', view('showZeros="1"'), row(FORMULA), ['0'], []],
  [
    'formulas in the place of results',
    view('showFormulas="1"'),
    row(FORMULA),
    ['0'],
    [['formulaView', 1, []]],
  ],
  ['formulas in a sheet without any', view('showFormulas="1"'), row('<c><v>7</v></c>'), ['7'], []],
  ['right to left', view('rightToLeft="1"'), row('<c><v>7</v></c>'), ['7'], [['rightToLeft', 1, []]]],
  [
    'formulas of the day',
    '',
    row(
      '<c><f>TODAY( )+30</f><v>7</v></c>',
      '<c><f>A1+_xlfn.RANDARRAY()</f><v>1</v></c>',
      '<c><f>KNOW(1)</f><v>1</v></c>',
    ),
    ['7', '1', '1'],
    [['volatile', 2, ['A1', 'B1']]],
  ],
  [
    'raised signs',
    '',
    row(
      '<c t="inlineStr"><is><r><t>10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></is></c>',
    ),
    ['103'],
    [['raised', 1, ['A1']]],
  ],
  [
    'a row that closes before its cell',
    '',
    '<row><c><v>1</v></row><row><c><v>2</v></c></row>',
    ['1'],
    [['damaged', 1, []]],
  ],
  [
    'a cell that swallows others',
    '',
    '<row><c r="A1><v>1</v></c><c r="B1"><v>2</v></c></row>',
    ['2'],
    [['damaged', 1, []]],
  ],
  [
    'cells before frozen panes',
    '<sheetViews><sheetView topLeftCell="A10"><pane ySplit="2" topLeftCell="A12" state="frozen"/></sheetView></sheetViews>',
    row('<c><v>7</v></c>'),
    ['7'],
    [['unreachable', 1, ['A10']]],
  ],
  [
    'frozen panes at the beginning',
    '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="2" topLeftCell="A12" state="frozen"/></sheetView></sheetViews>',
    row('<c><v>7</v></c>'),
    ['7'],
    [],
  ],
  [
    'a picture behind the cells',
    '<picture r:id="rId1"/>',
    row('<c><v>7</v></c>'),
    ['7'],
    [['pictures', 1, []]],
  ],
  [
    'a tick in a symbol font among other text',
    '',
    row(
      '<c t="inlineStr"><is><r><rPr><rFont val="Wingdings"/></rPr><t>ü</t></r><r><rPr><rFont val="Arial"/></rPr><t>ü</t></r></is></c>',
    ),
    ['✓ü'],
    [],
  ],
  ['a style that is not there', '', row('<c s="9"><v>45000</v></c>'), ['45000'], [['damaged', 1, []]]],
])('%s', async (_, before, rows, shown, omissions) => {
  const file = workbook({ sheets: [{ name: 'One', before, rows }], formats: ['0.00'] })
  const { sheets } = await readSheets({ file, locale: 'en-GB' })
  const [found] = sheets
  expect(found?.rows[0]).toEqual(shown)
  expect(found?.omissions.map(({ kind, count, places }) => [kind, count, places])).toEqual(omissions)
})

it('damaged texts are said of every sheet with cells', async () => {
  const file = workbook({
    sheets: [{ name: 'One', rows: row('<c t="s"><v>0</v></c>') }],
    parts: { 'xl/sharedStrings.xml': '<sst><si><t>a</si></t></si></sst>' },
  })
  const { sheets } = await readSheets({ file, locale: 'en-GB' })
  expect(sheets[0]?.omissions.map(({ kind }) => kind)).toEqual(['damaged'])
})

it('ticks in symbol fonts, boxes to tick, crossed cells and dates of other calendars', async () => {
  const file = workbook({
    sheets: [
      {
        name: 'One',
        rows: row(
          '<c s="1" t="s"><v>0</v></c>',
          '<c s="1" t="s"><v>1</v></c>',
          '<c s="2" t="b"><v>1</v></c>',
          '<c s="2" t="b"><v>0</v></c>',
          '<c s="3"><v>100</v></c>',
          '<c s="4"><v>46000</v></c>',
          '<c><f>A1-Due</f><v>3</v></c>',
        ),
      },
    ],
    texts: ['<t>ü</t>', '<r><rPr><rFont val="Arial"/></rPr><t>ü</t></r>'],
    after: '<definedNames><definedName name="Due">TODAY()+30</definedName></definedNames>',
    parts: {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-411]ge.m.d"/></numFmts><fonts><font/><font><name val="Wingdings"/></font></fonts>' +
        '<borders><border/><border diagonalDown="1"><diagonal style="medium"/></border></borders>' +
        '<cellXfs><xf/><xf fontId="1"/><xf><extLst><ext><xfpb:xfComplement i="0"/></ext></extLst></xf><xf borderId="1"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
  })
  const [found] = (await readSheets({ file, locale: 'en-GB' })).sheets
  expect(found?.rows).toEqual([['✓', 'ü', '☑', '☐', '100', '2025.12.9', '3']])
  expect(found?.omissions.map(({ kind, places }) => [kind, places])).toEqual([
    ['crossed', ['E1']],
    ['foreign', ['F1']],
    ['volatile', ['G1']],
  ])
})

it('rows and columns too small to see count as hidden', async () => {
  const before =
    '<cols><col min="1" max="1" width="0.14" customWidth="1"/><col min="2" max="2" width="1"/></cols>'
  const rows =
    '<row r="1" ht="0.75" customHeight="1"><c><v>1</v></c></row><row r="2" ht="6" customHeight="1"><c r="B2"><v>2</v></c></row>'
  const file = workbook({ sheets: [{ name: 'One', before, rows }] })
  const [found] = (await readSheets({ file, locale: 'en-GB' })).sheets
  expect([found?.hiddenRows, found?.hiddenColumns]).toEqual([[0], [0]])
})
