import { counted } from '../../../lib/format/counts.ts'
import { formatList } from '../../../lib/format/lists.ts'
import { DOWNLOAD_FOR_ALL } from '../messages.ts'

export const EMPTY_SHEET_TITLE = 'The sheet looks empty'
export const EMPTY_SHEET = 'None of its cells shows a value.'
export const CLIPPED_SHEET = `This sheet has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const SHEET_VALUES = 'Values as last saved, without formulas, colours or charts'
export const SHOW_HIDDEN = 'Show hidden'
export const IN_THIS_SHEET = 'in this sheet'

/** " (B2 and C5)", or nothing where no place is known. */
function inPlaces(count: number, places: readonly string[]): string {
  if (places.length === 0) return ''
  return ` (${count > places.length ? `${places.join(', ')}…` : formatList(places)})`
}

type SheetOmission = (count: number, places: readonly string[]) => string

const notShown =
  (one: string, many?: string): SheetOmission =>
  (count, places) =>
    `${counted(count, one, many)}${inPlaces(count, places)} ${count === 1 ? 'isn’t' : 'aren’t'} shown.`

/** What of a sheet isn't shown, or differs from what its program shows. The ones that matter most come first. */
export const SHEET_OMISSIONS = {
  damaged: () =>
    `Part of this sheet is damaged. Some of its cells may be missing or wrong. ${DOWNLOAD_FOR_ALL}`,
  notCalculated: (count, places) =>
    `${counted(count, 'formula')}${inPlaces(count, places)} ${count === 1 ? 'wasn’t' : 'weren’t'} calculated when the file was saved. You see the ${count === 1 ? 'formula itself' : 'formulas themselves'}.`,
  recalculates: () =>
    'Excel recalculates this workbook when it opens it, so results of formulas may differ from those shown.',
  missingTexts: (count, places) =>
    `${counted(count, 'text')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} missing from the file.`,
  cutCells: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} too long to show in full and ${count === 1 ? 'ends' : 'end'} in “…”.`,
  blankedCells: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'looks' : 'look'} empty because of ${count === 1 ? 'its' : 'their'} number format.`,
  hiddenZeros: (count, places) =>
    `${counted(count, 'cell')} with zero${inPlaces(count, places)} ${count === 1 ? 'looks' : 'look'} empty because this sheet hides zeros.`,
  formulaView: () => 'Excel shows the formulas of this sheet. You see their results.',
  volatile: (count, places) =>
    `${counted(count, 'formula')}${inPlaces(count, places)} ${count === 1 ? 'depends' : 'depend'} on today’s date or on chance. You see the results saved last; Excel works them out again, and all that uses them.`,
  unsigned: (count, places) =>
    `${counted(count, 'negative number is', 'negative numbers are')} told only by colour in Excel${inPlaces(count, places)}. You see ${count === 1 ? 'it' : 'them'} without colour or sign.`,
  pale: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} may look empty in Excel because the text has the colour of its background.`,
  foreign: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} may read differently in Excel: in another calendar, language or form of a month’s name, or with other digits.`,
  fraction: (count, places) =>
    `${counted(count, 'number')}${inPlaces(count, places)} ${count === 1 ? 'is a fraction' : 'are fractions'} in Excel. You see ${count === 1 ? 'it as a decimal' : 'them as decimals'}.`,
  crossed: (count, places) =>
    `${counted(count, 'cell')}${inPlaces(count, places)} ${count === 1 ? 'is' : 'are'} crossed by a diagonal line in Excel.`,
  unreachable: (_, places) =>
    `Excel can’t scroll to what stands before ${formatList(places)} in this sheet, because panes are frozen there. You see all of it.`,
  cellPictures: notShown(
    'cell with a picture, linked data or a newer error',
    'cells with pictures, linked data or newer errors',
  ),
  partlyStruck: (count, places) =>
    `Part of the text in ${counted(count, 'cell')}${inPlaces(count, places)} is struck through.`,
  raised: (count, places) =>
    `Part of the text in ${counted(count, 'cell')}${inPlaces(count, places)} is raised or lowered, as in 10³. You see it on the line.`,
  rightToLeft: () => 'The columns of this sheet run from right to left in Excel.',
  comments: notShown('comment'),
  pictures: notShown('picture'),
  charts: notShown('chart'),
  drawings: notShown('shape or text box', 'shapes or text boxes'),
  pivots: (count) =>
    `${counted(count, 'pivot table')} ${count === 1 ? 'shows' : 'show'} the values saved last and can’t be changed here.`,
  sparklines: notShown('small chart in a cell', 'small charts in cells'),
  controls: notShown('form control'),
  objects: notShown('embedded object'),
  conditional: (_, places) =>
    `Conditional formatting${places.length === 0 ? '' : ` (${places.join(', ')})`} isn’t shown.`,
  looseMerges: () => 'Some merged cells are shown as single cells.',
} as const satisfies Record<string, SheetOmission>

export const hiddenSheets = (count: number, isShown: boolean): string =>
  isShown
    ? `${counted(count, 'hidden sheet')} can be chosen too.`
    : `${counted(count, 'sheet')} of this workbook ${count === 1 ? 'is' : 'are'} hidden.`

export function hiddenCells(rows: number, columns: number, isShown: boolean): string {
  const parts = [rows > 0 ? counted(rows, 'row') : '', columns > 0 ? counted(columns, 'column') : '']
  const which = formatList(parts.filter((part) => part !== ''))
  const one = rows + columns === 1
  return isShown
    ? `${which} shown here ${one ? 'is' : 'are'} hidden in Excel.`
    : `${which} of this sheet ${one ? 'is' : 'are'} hidden.`
}

export const otherSheets = (names: readonly string[], areCharts: boolean): string => {
  const shown = formatList(names.slice(0, 5).map((name) => `“${name}”`))
  const what = areCharts ? 'chart sheet' : 'special sheet'
  return `${names.length > 5 ? counted(names.length, what) : `The ${what}${names.length === 1 ? '' : 's'} ${shown}`} ${names.length === 1 ? 'isn’t' : 'aren’t'} shown.`
}

export const omittedSheets = (count: number): string =>
  `${counted(count, 'more sheet')} ${count === 1 ? 'isn’t' : 'aren’t'} shown. ${DOWNLOAD_FOR_ALL}`
