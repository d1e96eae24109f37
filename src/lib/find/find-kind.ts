import type { FindKind } from '../paths/find-search.ts'
import { withoutExtension } from '../format/phone-extension.ts'
import { digitsOf } from './digits.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const PHONE_CHARACTERS = /^[\d\s().+/-]+$/
/** The shortest phone number without its area code, and the longest anywhere (ITU E.164). */
const PHONE_DIGITS = { min: 7, max: 15 }
/** As short without a space or hyphen, a number that starts with 0 is a company's registration number. */
const UNGROUPED_PHONE_DIGITS = 9

function isPhone(text: string): boolean {
  const digits = digitsOf(text).length
  if (!PHONE_CHARACTERS.test(text) || digits < PHONE_DIGITS.min || digits > PHONE_DIGITS.max) return false
  if (text.startsWith('+') || text.startsWith('(')) return true
  const groups = text.split(/\D+/).length
  return groups > 2 || (text.startsWith('0') && (groups > 1 || digits >= UNGROUPED_PHONE_DIGITS))
}

/** Numbers of the tax office and IDs have a prefix at most; "Studio 54" and "3M" are names. */
function isNumber(text: string, digits: number): boolean {
  if (UUID.test(text)) return true
  if (/^\S+$/.test(text)) return digits >= 4 || (digits === text.length && digits > 0)
  return digits >= 6 && text.replace(/[^\p{L}]/gu, '').length <= 4
}

/** What somebody is searching for, by the look of the text. */
export function kindMeant(typed: string): FindKind {
  const text = typed.trim()
  if (text.includes('@')) return 'email'
  if (isPhone(withoutExtension(text))) return 'phone'
  return isNumber(text, digitsOf(text).length) ? 'number' : 'name'
}
