import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { NumberFormats } from './number-format.ts'
import { OmissionTally } from './omission-tally.ts'
import { SheetReader } from './read-sheet.ts'
import { newBudget } from './sheet-grid.ts'

function read(xml: string, cut = 0) {
  const styles = {
    cells: [
      {
        formatId: 9,
        isStruck: false,
        isPale: false,
        symbolFont: undefined,
        isCrossed: false,
        isTickBox: false,
      },
    ],
    codes: new Map<number, string>(),
  }
  const tally = new OmissionTally()
  const book = {
    texts: ['shared'],
    struck: new Set([0]),
    raised: new Set<number>(),
    fonts: new Set<number>(),
    isVolatile: () => false,
    isDamaged: false,
    styles: styles.cells,
    formats: new NumberFormats(styles, false, 'en-GB'),
    budget: newBudget(),
  }
  const reader = new SheetReader(book, tally)
  const bytes = strToU8(xml)
  reader.read([bytes.subarray(0, cut), bytes.subarray(cut)])
  return { reader, omissions: tally.all }
}

const SHEET =
  '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c><v>0.19</v></c></row></sheetData></worksheet>'

it('reads the same wherever the file is cut', () => {
  for (let cut = 0; cut < SHEET.length; cut++) {
    const { reader, omissions } = read(SHEET, cut)
    expect(reader.grid.rows).toEqual([[], ['', 'shared', '19%']])
    expect(omissions).toEqual([{ kind: 'partlyStruck', count: 1, places: ['B2'] }])
  }
})

it('values elsewhere in the file are no cells', () => {
  const { reader } = read(
    '<worksheet><sheetData/><conditionalFormatting sqref="A1"><cfRule><formula>A1</formula></cfRule></conditionalFormatting><v>1</v></worksheet>',
  )
  expect(reader.grid.rows).toEqual([])
})

it('controls, objects and struck parts of texts are counted', () => {
  const { omissions } = read(
    '<worksheet><sheetData><row><c t="inlineStr"><is><r><rPr><strike/></rPr><t>old</t></r></is></c></row></sheetData><controls><control/></controls><oleObjects><oleObject/></oleObjects></worksheet>',
  )
  expect(omissions.map(({ kind }) => kind)).toEqual(['partlyStruck', 'controls', 'objects'])
})
