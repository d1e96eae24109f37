import { digitsOf, phoneDigitsOf } from '../../lib/find/digits.ts'
import { searchedFields } from '../../lib/find/find-query.ts'
import type { SearchedField } from '../../lib/find/find-query.ts'
import { searchWords } from '../../lib/codat-query.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import type { FindKind } from '../../lib/paths/find-search.ts'
import type { Customer } from '../customers.ts'

/** So many digits tell one subscriber from another without the codes in front of them. */
const TELLING_DIGITS = 7

/** The digits to compare: without zeros in front, which stand for a code. */
function comparedDigits(text: string): string {
  const digits = phoneDigitsOf(text)
  const short = digits.replace(/^0+/, '')
  return short.length >= TELLING_DIGITS ? short : digits
}

const isSamePhone = (stored: string, typed: string): boolean => {
  const [ours, theirs] = [comparedDigits(typed), comparedDigits(stored)]
  if (ours === '') return false
  return theirs.includes(ours) || (theirs.length >= TELLING_DIGITS && ours.endsWith(theirs))
}

const compact = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')

/** A number is the same with and without the country in front of it. */
const isSameNumber = (stored: string, typed: string): boolean => {
  const [ours, digits] = [compact(typed), digitsOf(typed)]
  if (ours !== '' && compact(stored).includes(ours)) return true
  return digits.length >= TELLING_DIGITS && digitsOf(stored) === digits
}

const has: Record<FindKind, (stored: string, typed: string) => boolean> = {
  name: (stored, typed) => foldText(stored).includes(foldText(typed)),
  email: (stored, typed) => foldText(stored).includes(foldText(typed)),
  phone: isSamePhone,
  number: isSameNumber,
}

/** What a text is searched for in pieces: words may be in any order and in more than one field. */
const piecesOf = (text: string, kind: FindKind) =>
  kind === 'name' || kind === 'email' ? searchWords(text) : [text]

/**
 * The field of a customer that a search is about; undefined for a customer that isn't meant. Queries find more than is
 * meant, and how Codat compares is its own business.
 */
export function matchedField(customer: Customer, text: string, kind: FindKind): SearchedField | undefined {
  const fields = searchedFields(kind)
  const pieces = piecesOf(text, kind)
  const fieldWith = (piece: string) => fields.find((field) => has[kind](customer[field] ?? '', piece))
  const found = pieces.map(fieldWith)
  return found.includes(undefined) ? undefined : found[0]
}
