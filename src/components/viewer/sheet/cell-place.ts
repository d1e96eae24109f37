import type { Merge } from './sheets.ts'

/** "A" is 0, "XFD" 16,383. */
export const columnIndex = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** `B2:D3` as the place of its first cell and its size; undefined for a single cell or anything else. */
export function rangeOf(ref: string): Merge | undefined {
  const [, left, top, right, bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref.trim()) ?? []
  if (left === undefined || right === undefined) return undefined
  const column = Math.min(columnIndex(left), columnIndex(right))
  const row = Math.min(Number(top), Number(bottom)) - 1
  const columns = Math.abs(columnIndex(right) - columnIndex(left)) + 1
  const rows = Math.abs(Number(bottom) - Number(top)) + 1
  return row < 0 || (rows === 1 && columns === 1) ? undefined : { row, column, rows, columns }
}
