import { expect, it } from 'vitest'
import { hiddenCells, hiddenSheets, otherSheets, SHEET_OMISSIONS } from './messages.ts'

it.each([
  [SHEET_OMISSIONS.comments(1, ['B2']), '1 comment (B2) isn’t shown.'],
  [SHEET_OMISSIONS.comments(5, ['B2', 'C3', 'D4']), '5 comments (B2, C3, D4…) aren’t shown.'],
  [
    SHEET_OMISSIONS.notCalculated(2, ['C2', 'C3']),
    '2 formulas (C2 and C3) weren’t calculated when the file was saved. You see the formulas themselves.',
  ],
  [SHEET_OMISSIONS.blankedCells(1, ['A1']), '1 cell (A1) looks empty because of its number format.'],
  [hiddenCells(2, 0, false), '2 rows of this sheet are hidden.'],
  [hiddenCells(0, 1, true), '1 column shown here is hidden in Excel.'],
  [hiddenSheets(1, false), '1 sheet of this workbook is hidden.'],
  [otherSheets(['Revenue'], true), 'The chart sheet “Revenue” isn’t shown.'],
  [otherSheets(['A', 'B'], true), 'The chart sheets “A” and “B” aren’t shown.'],
])('%s', (sentence, words) => {
  expect(sentence).toBe(words)
})
