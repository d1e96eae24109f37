import { statusToForm, isStatus } from '../customer-schema.ts'
import { blankValue, unlisted } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import { unguardFormula } from '../../lib/files/formula-text.ts'
import { trimUnseen } from '../../lib/format/unseen-text.ts'
import { asJson, sameJson } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import { isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { isDateTimeText, sameDateTime } from '../values/date-time-text.ts'
import { parseNumber } from '../values/exact-number.ts'

const YES = /^\s*(?:true|yes)\s*$/i
const NO = /^\s*(?:false|no)\s*$/i

function option(node: ModelNode, text: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  return (
    node.options?.find(({ value }) => value === text) ??
    node.options?.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === wanted))
  )?.value
}

/**
 * What somebody means with a cell: without what nobody sees at its ends, which the form takes away as well, and without the
 * apostrophe that keeps a spreadsheet from running a text. A workbook has that where a CSV file was saved as one.
 */
export function meantText(node: ModelNode, text: string, isGuarded: boolean): string {
  if (isRawJson(node) || node.options?.some(({ value }) => value === text) === true) return text
  return trimUnseen(isGuarded ? unguardFormula(text) : text)
}

/** The form's value for a cell that isn't empty. What a switch or a closed list can't hold is kept to be refused. */
export function cellValue(node: ModelNode, text: string): FormValue {
  if (node.kind === 'Boolean') return YES.test(text) ? true : NO.test(text) ? false : unlisted(text)
  const known = isStatus(node.template) ? statusToForm(text.trim(), node.options) : text
  if (node.options === null) return text
  return option(node, known) ?? (node.closed ? unlisted(text) : text)
}

/** The form's value of an emptied field. */
export const clearedValue = (node: ModelNode): FormValue => blankValue(node)

/** A stored value as a spreadsheet shows it; '' for nothing. */
export function storedText(stored: JsonValue): string {
  if (stored === null) return ''
  return typeof stored === 'object' ? JSON.stringify(stored) : String(stored)
}

function parsed(text: string): JsonValue | undefined {
  try {
    return asJson(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A text as files have it: without half surrogate pairs, with the line ends that spreadsheets write. */
const inFile = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/g, '\n')

/** Whether a cell says what is stored already, as a spreadsheet may have written it: `TRUE`, `12.50`, another time zone. */
export function saysStored(node: ModelNode, text: string, stored: JsonValue): boolean {
  const before = storedText(stored)
  if (text === before || inFile(text) === inFile(before)) return true
  if (before === '') return false
  if (node.kind === 'Boolean')
    return (YES.test(text) && YES.test(before)) || (NO.test(text) && NO.test(before))
  if (node.kind === 'Number') {
    const [one, other] = [parseNumber(text), parseNumber(before)]
    return 'value' in one && 'value' in other && one.value === other.value
  }
  if (node.kind === 'DateTime') return isDateTimeText(text) && sameDateTime(text, before)
  if (isRawJson(node)) {
    const json = parsed(text)
    return (
      json !== undefined && sameJson(json, typeof stored === 'string' ? (parsed(stored) ?? stored) : stored)
    )
  }
  const choice = node.options === null ? undefined : option(node, text)
  return choice !== undefined && isStatus(node.template) && choice === statusToForm(before, node.options)
}
