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
