import { expect, it } from 'vitest'
import { sheetOmissions } from './sheet-omissions.ts'
import type { Sheet } from './sheets.ts'

const sheet: Sheet = {
  name: 'One',
  state: 'visible',
  type: 'cells',
  rows: [['a', 'b'], ['c']],
  kinds: ['tt', 't'],
  hiddenRows: [1],
  hiddenColumns: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  isClipped: true,
  omissions: [
    { kind: 'pictures', count: 1, places: [] },
    { kind: 'damaged', count: 1, places: [] },
  ],
}

it('says each difference of a workbook, the ones that matter most first', () => {
  const hidden: Sheet = { ...sheet, name: 'Old', state: 'hidden' }
  const dialog: Sheet = { ...sheet, name: 'Dialog', type: 'other' }
  const book = { sheets: [sheet, hidden, dialog], active: 0, omittedSheets: 2 }
  expect(sheetOmissions(book, sheet, false)).toEqual([
    'This sheet has too many rows or columns to show in full. Download the file to see all of it.',
    'Part of this sheet is damaged. Some of its cells may be missing or wrong. Download the file to see all of it.',
    '1 picture isn’t shown.',
    '1 row of this sheet is hidden.',
    '1 sheet of this workbook is hidden.',
    'The special sheet “Dialog” isn’t shown.',
    '2 more sheets aren’t shown. Download the file to see all of it.',
  ])
})

it('says nothing of a workbook that is shown as it is', () => {
  const plain = { ...sheet, hiddenRows: [], isClipped: false, omissions: [] }
  expect(sheetOmissions({ sheets: [plain], active: 0, omittedSheets: 0 }, plain, false)).toEqual([])
})
