import { digitsToFind } from '../../../lib/format/phone-digits.ts'
import { searchFold } from './search-text.ts'
import type { SearchText } from './search-text.ts'

/** Digits that are looked for in phone numbers however these are written. */
const FEWEST_DIGITS = 5

/** A part of a search, which has to be found somewhere. */
export interface SearchTerm {
  /** Each of them has to be in the text, */
  words: readonly string[]
  /** or one of these in a phone number. */
  digits: readonly string[]
}

const isPhonePart = (word: string): boolean => /^[+(]?[\d().\-/]+$/.test(word)

const digitCount = (text: string): number => text.replace(/\D/g, '').length

function term(words: readonly string[]): SearchTerm {
  const text = words.join(' ')
  const isPhone = words.every(isPhonePart) && digitCount(text) >= FEWEST_DIGITS
  return { words, digits: isPhone ? digitsToFind(text) : [] }
}

/** The parts of what somebody typed: a word each, but a phone number with spaces is one. */
export function searchTerms(q: string): SearchTerm[] {
  const words = searchFold(q)
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  const runs: string[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last !== undefined && isPhonePart(word) && last.every(isPhonePart)) last.push(word)
    else runs.push([word])
  }
  return runs.map(term)
}

// A company may have 100,000 customers, for which closures in a loop take longer than the search itself.
function hasAny(text: string, parts: readonly string[]): boolean {
  for (const part of parts) if (text.includes(part)) return true
  return false
}

function hasWords(words: readonly string[], { title, text }: SearchText): boolean {
  for (const word of words) if (!text.includes(word) && !title.includes(word)) return false
  return true
}

/** Whether every part is somewhere in the record, in any order. */
export function matchesAll(terms: readonly SearchTerm[], record: SearchText): boolean {
  for (const { words, digits } of terms)
    if (!hasWords(words, record) && !hasAny(record.phones, digits)) return false
  return true
}

/** Whether the title alone has it all. */
export function isInTitle(terms: readonly SearchTerm[], title: string): boolean {
  for (const { words } of terms) for (const word of words) if (!title.includes(word)) return false
  return true
}
