import {
  CLIPPED_SHEET,
  hiddenCells,
  hiddenSheets,
  omittedSheets,
  otherSheets,
  SHEET_OMISSIONS,
} from './messages.ts'
import { hiddenCounts, isHidden } from './sheet-view.ts'
import type { OmissionKind, Sheet, Sheets } from './sheets.ts'

const ORDER = Object.keys(SHEET_OMISSIONS)
const sentenceOf = (kind: OmissionKind) => SHEET_OMISSIONS[kind]

/** How what is shown of a sheet differs from what its program shows, in sentences. */
export function sheetOmissions(book: Sheets, sheet: Sheet | undefined, showsHidden: boolean): string[] {
  const sentences: string[] = []
  if (sheet !== undefined) {
    if (sheet.isClipped) sentences.push(CLIPPED_SHEET)
    const found = sheet.omissions.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    sentences.push(...found.map(({ kind, count, places }) => sentenceOf(kind)(count, places)))
    const { rows, columns } = hiddenCounts(sheet)
    if (rows + columns > 0) sentences.push(hiddenCells(rows, columns, showsHidden))
  }
  const hidden = book.sheets.filter((one) => isHidden(one) && one.type === 'cells').length
  if (hidden > 0) sentences.push(hiddenSheets(hidden, showsHidden))
  for (const type of ['chart', 'other'] as const) {
    const names = book.sheets.filter((one) => one.type === type).map(({ name }) => name)
    if (names.length > 0) sentences.push(otherSheets(names, type === 'chart'))
  }
  if (book.omittedSheets > 0) sentences.push(omittedSheets(book.omittedSheets))
  return sentences
}
