import { counted } from '../../../lib/format/counts.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import { DOWNLOAD_FOR_ALL } from '../messages.ts'

export const EMPTY_TABLE_TITLE = 'The table is empty'
export const EMPTY_TABLE = 'The file contains only separators and blank lines.'
export const LOADING_ROWS = 'loading more…'
export const CLIPPED_TABLE = `This table has too many rows or columns to show in full. ${DOWNLOAD_FOR_ALL}`
export const BROKEN_TABLE = `Couldn’t read the rest of this table. ${DOWNLOAD_FOR_ALL}`
/** How a table of text differs from what its file says. Places are rows of the table. */
export const TABLE_OMISSIONS = {
  unclosedQuote: (count: number, places: readonly string[]): string =>
    count === 1
      ? `A quotation mark in ${places[0]} isn’t closed. The row is shown with the mark, so no row is lost.`
      : `${formatNumber(count)} quotation marks aren’t closed, the first in ${places[0]}. These rows are shown with the marks, so no row is lost.`,
  strayQuote: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} quoted ${count === 1 ? 'cell has' : 'cells have'} a quotation mark inside that isn’t doubled (${count === 1 ? '' : 'the first in '}${places[0]}). It’s shown as written.`,
  cutCells: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell is' : 'cells are'} too long to show in full and ${count === 1 ? 'ends' : 'end'} in “…” (${count === 1 ? '' : 'the first in '}${places[0]}).`,
  longQuotes: (count: number, places: readonly string[]): string =>
    `${counted(count, 'row')} ${count === 1 ? 'has' : 'have'} a quoted cell of several lines that may hold other rows (${count === 1 ? '' : 'the first is '}${places[0]}). A quotation mark may be missing.`,
  unevenRows: (count: number, places: readonly string[]): string =>
    `${counted(count, 'row')} ${count === 1 ? 'has' : 'have'} another number of cells than the other rows (${count === 1 ? '' : 'the first is '}${places[0]}), so values may stand in the wrong column.`,
  controls: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell has' : 'cells have'} invisible control characters, shown as signs such as “␀” (${count === 1 ? '' : 'the first in '}${places[0]}).`,
  turned: (count: number, places: readonly string[]): string =>
    `${formatNumber(count)} ${count === 1 ? 'cell has' : 'cells have'} invisible characters that change the order in which ${count === 1 ? 'it reads' : 'they read'} (${count === 1 ? '' : 'the first in '}${places[0]}).`,
} as const
