import { getFormatFromId, isDateFormat } from 'numfmt'
import { planMessages } from '../../../model/messages/plan-messages.ts'

/** A cell as a sheet writes it. Undefined where there is no such element. */
export interface WrittenCell {
  type: string | undefined
  style: number
  value: string | undefined
  inline: string | undefined
  formula: string | undefined
}

/** What the cells of a workbook refer to. */
export interface BookValues {
  texts: readonly string[]
  /** The number of the format of each style. */
  formats: readonly number[]
  codes: ReadonlyMap<number, string>
  is1904: boolean
}

export interface CellContent {
  text: string
  /** Why it has no value. */
  bad?: string
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i
const DAY_MS = 86_400_000
/** Days are counted from here, but for the last days of February 1900. */
const FIRST_DAY = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
/** Digits that spreadsheets keep. */
const PRECISION = 15
const LONG_WHOLE = /^-?[1-9]\d{15,}$/

/** What XML can't hold is written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function dateText(serial: number, is1904: boolean): string {
  const ms = FIRST_DAY + Math.round((serial + (is1904 ? DAYS_TO_1904 : 0)) * DAY_MS)
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return String(serial)
  const iso = new Date(ms).toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** A number as the API takes it, whatever the reader's locale: plain digits, a date as 2026-11-23. */
function numberText(written: string, code: string, is1904: boolean): string {
  const value = Number(written)
  if (isDateFormat(code)) return dateText(value, is1904)
  // Only a program that keeps more digits than a spreadsheet writes them all: it's a number like those of registers.
  const text = LONG_WHOLE.test(written) ? written : String(Number(value.toPrecision(PRECISION)))
  // Postcodes and the like, which are stored as numbers and shown with zeros in front.
  return /^0+$/.test(code) && /^\d+$/.test(text) ? text.padStart(code.length, '0') : text
}

/** What a cell says, as a text that doesn't depend on anybody's locale. */
export function cellContent(cell: WrittenCell, { texts, formats, codes, is1904 }: BookValues): CellContent {
  const { type = 'n', value, inline, formula } = cell
  const trimmed = value?.trim() ?? ''
  const hasResult = type === 'str' ? value !== undefined : trimmed !== ''
  if (formula !== undefined && !hasResult && inline === undefined)
    return { text: `=${formula}`, bad: planMessages.noResult }
  if (type === 'e') return { text: trimmed, bad: planMessages.errorValue(trimmed) }
  if (type === 's') return { text: texts[Number(trimmed)] ?? '' }
  if (type === 'inlineStr' || (inline !== undefined && trimmed === ''))
    return { text: unescaped(inline ?? value ?? '') }
  if (type === 'b') return { text: /^(?:1|true)$/i.test(trimmed) ? 'true' : 'false' }
  if (type === 'n' && NUMBER.test(trimmed)) {
    const format = formats[cell.style] ?? 0
    return { text: numberText(trimmed, codes.get(format) ?? getFormatFromId(format, 'en'), is1904) }
  }
  return { text: type === 'd' ? trimmed : unescaped(value ?? '') }
}
