import type { CellKind } from './cell-kinds.ts'
import type { NumberFormats } from './number-format.ts'
import type { OmissionKind } from './sheets.ts'
import { unescapeText } from './unescape-text.ts'

/** A cell as a sheet writes it. */
export interface RawCell {
  type: string | undefined
  formatId: number
  /** Undefined where there is no such element. */
  value: string | undefined
  inline: string | undefined
  formula: string | undefined
  /** Refers to a value of a newer kind, such as a picture in the cell. */
  hasRichValue: boolean
}

export interface CellText {
  text: string
  kind: CellKind
  /** Of a truth value. */
  isTrue?: boolean
  omission?: OmissionKind
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i

/** New functions have a mark before their names that nobody sees in Excel. */
const shownFormula = (formula: string): string => `=${formula.replace(/\b_xl(fn|ws|pm|udf)\./g, '')}`

/** What a cell shows. Whatever it holds, it costs nothing but itself. */
export function cellText(cell: RawCell, texts: readonly string[], formats: NumberFormats): CellText {
  const { type, formatId, value, inline, formula } = cell
  const trimmed = value?.trim() ?? ''
  // An empty result of a formula with text is one; a number is never empty.
  const hasResult = type === 'str' ? value !== undefined : trimmed !== ''
  if (formula !== undefined && !hasResult && inline === undefined)
    return { text: shownFormula(formula), kind: 'f', omission: 'notCalculated' }
  if (type === 's') return sharedText(trimmed, texts, formatId, formats)
  if (type === 'inlineStr' || (inline !== undefined && trimmed === ''))
    return asText(inline ?? value ?? '', formatId, formats)
  if (type === 'str') return asText(value ?? '', formatId, formats)
  if (type === 'b') return truth(trimmed, formatId, formats)
  if (type === 'e') return errorText(trimmed, cell.hasRichValue)
  if (type === 'd') return date(trimmed, formatId, formats)
  if ((type ?? 'n') === 'n' && NUMBER.test(trimmed)) return number(Number(trimmed), formatId, formats)
  return { text: unescapeText(value ?? ''), kind: 't' }
}

const asText = (text: string, formatId: number, formats: NumberFormats): CellText =>
  formatted(unescapeText(text), formatId, formats)

/** A text as its format shows it, which may be not at all. */
function formatted(text: string, formatId: number, formats: NumberFormats): CellText {
  const shown: CellText = { text: formats.format(text, formatId).text, kind: 't' }
  return shown.text === '' && text !== '' ? { ...shown, omission: 'blankedCells' } : shown
}

function sharedText(
  place: string,
  texts: readonly string[],
  formatId: number,
  formats: NumberFormats,
): CellText {
  if (place === '') return { text: '', kind: 't' }
  const text = /^\d+$/.test(place) ? texts[Number(place)] : undefined
  if (text === undefined) return { text: '[missing text]', kind: 'e', omission: 'missingTexts' }
  return formatted(text, formatId, formats)
}

function truth(value: string, formatId: number, formats: NumberFormats): CellText {
  if (!/^(0|1|true|false)$/i.test(value)) return { text: value, kind: 't' }
  const isTrue = /^(1|true)$/i.test(value)
  return { text: formats.format(isTrue, formatId).text, kind: 'b', isTrue }
}

function errorText(value: string, hasRichValue: boolean): CellText {
  // What older programs are to show in the place of a picture.
  if (hasRichValue && value === '#VALUE!')
    return { text: '[picture, linked data or newer error]', kind: 'e', omission: 'cellPictures' }
  return { text: value, kind: 'e' }
}

function date(value: string, formatId: number, formats: NumberFormats): CellText {
  const serial = formats.serialOf(value)
  if (serial === undefined) return { text: value, kind: 't' }
  // A date without a format for dates would be a bare number.
  return number(serial, formatId === 0 ? (value.includes('-') ? 14 : 20) : formatId, formats)
}

function number(value: number, formatId: number, formats: NumberFormats): CellText {
  const { text, isRed, difference } = formats.format(value, formatId)
  const shown: CellText = { text, kind: isRed ? 'r' : 'n' }
  if (text === '') return { ...shown, omission: 'blankedCells' }
  return difference === undefined ? shown : { ...shown, omission: difference }
}
