import { cellAt, columnAt, kindAt, shownColumnCount, shownRowCount } from './grid-data.ts'
import type { GridData } from './grid-data.ts'

/** Digits and capitals at 12 px in a wide font. */
export const CHARACTER_PX = 8
export const CELL_PADDING_PX = 22
const WIDEST_CHARACTERS = 44
const MOST_CHARACTERS = 120
const NARROWEST_CHARACTERS = 5
/** Rows looked at to find how wide columns should be. */
const SAMPLED_ROWS = 200

export interface ColumnLayout {
  /** In pixels, unless somebody chose another width. */
  width: number
  /** With room for the longest cell looked at. */
  wholeWidth: number
  /** The decimal point and digits after it of the number with the most: numbers are aligned on the point. */
  tail: string
}

const widthOf = (characters: number): number =>
  Math.round(Math.max(NARROWEST_CHARACTERS, characters) * CHARACTER_PX + CELL_PADDING_PX)

const DECIMALS = /[.,](\d+)(?=\D*$)/

/** The sign before the decimals of a column: one that isn't always followed by three digits, as thousands are. */
function decimalSign(numbers: readonly string[]): string | undefined {
  for (const number of numbers) {
    const [tail = '', digits = ''] = DECIMALS.exec(number) ?? []
    if (tail !== '' && digits.length !== 3) return tail.charAt(0)
  }
  return undefined
}

/** The decimals of a number with their sign, empty where it has none. */
export function tailOf(number: string, sign: string): string {
  const [tail = ''] = DECIMALS.exec(number) ?? []
  return tail.startsWith(sign) ? tail : ''
}

/** Widths and decimals of the columns shown, by what stands in the first rows. */
export function columnLayouts(data: GridData): ColumnLayout[] {
  const sampled = Math.min(SAMPLED_ROWS, shownRowCount(data))
  return Array.from({ length: shownColumnCount(data) }, (_, column) => {
    let longest = data.head[columnAt(data, column)]?.length ?? 0
    const numbers: string[] = []
    for (let row = 0; row < sampled; row++) {
      const cell = cellAt(data, row, column)
      longest = Math.max(longest, cell.length)
      if (/^[nr]$/i.test(kindAt(data, row, column))) numbers.push(cell)
    }
    const sign = decimalSign(numbers)
    const tails = sign === undefined ? [] : numbers.map((number) => tailOf(number, sign))
    const tail = tails.reduce((most, one) => (one.length > most.length ? one : most), '')
    // Without room for what stands invisibly behind it, a whole number would end in "…" as if it were cut.
    for (const number of numbers) longest = Math.max(longest, number.length + padOf(number, tail).length)
    return {
      width: widthOf(Math.min(WIDEST_CHARACTERS, longest)),
      wholeWidth: widthOf(Math.min(MOST_CHARACTERS, longest)),
      tail,
    }
  })
}

/** Columns that are wider than their cells by more than this are hard to read across. */
const MOST_STRETCH = 0.5

/**
 * Widths of columns in a frame: room to spare goes to columns that don't show their longest cell, and then to all of them
 * alike.
 */
export function fitWidths(layouts: readonly ColumnLayout[], roomPx: number): number[] {
  const used = layouts.reduce((sum, { width }) => sum + width, 0)
  const wanted = layouts.reduce((sum, { width, wholeWidth }) => sum + wholeWidth - width, 0)
  const share = wanted === 0 ? 0 : Math.min(1, Math.max(0, roomPx - used) / wanted)
  const stretch = Math.min(MOST_STRETCH, Math.max(0, roomPx - used - wanted) / Math.max(1, used + wanted))
  return layouts.map(({ width, wholeWidth }) =>
    Math.floor((width + (wholeWidth - width) * share) * (1 + stretch)),
  )
}

/** What stands invisibly after a number so that its point is under the points above. */
export function padOf(number: string, tail: string): string {
  return tail === '' ? '' : tail.slice(tailOf(number, tail.charAt(0)).length)
}
