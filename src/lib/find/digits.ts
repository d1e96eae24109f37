import { boundMarks } from '../format/mark-runs.ts'
import { withoutExtension } from '../format/phone-extension.ts'

/** The digits of a text, whatever they are grouped and set off with. */
export const digitsOf = (text: string): string => boundMarks(text).normalize('NFKC').replace(/\D/g, '')

/** The digits of a phone number, without its extension and a "(0)" for callers at home. */
export const phoneDigitsOf = (text: string): string => digitsOf(withoutExtension(text).replace('(0)', ''))

/** Digits of the last groups, as "from the end, to the end". */
type Groups = readonly (readonly [from: number, to: number])[]

/** What stands together in every number whose last group has at least four digits, three, two after three or more, two after two. */
const ENDINGS: readonly Groups[] = [
  [[4, 0]],
  [
    [3, 0],
    [5, 3],
  ],
  [
    [2, 0],
    [5, 2],
  ],
  [
    [2, 0],
    [4, 2],
    [6, 4],
  ],
]

/**
 * Words that are all in a number, however its digits are grouped by twos, threes and more: one of the texts fits each grouping.
 * Codat compares character by character, so "020 7946 0012" is found by none of its other spellings as a whole. What is
 * found this way is a few numbers more than are meant.
 */
export function digitGroups(digits: string): string[] {
  const { length } = digits
  if (length < 4) return [digits]
  const isThere = ([from]: Groups[number]) => from <= length
  return ENDINGS.map((groups) =>
    groups
      .filter(isThere)
      .map(([from, to]) => digits.slice(length - from, length - to))
      .join(' '),
  )
}
