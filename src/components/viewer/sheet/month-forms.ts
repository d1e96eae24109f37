import { format } from 'numfmt'
import { monthBeside } from '../../../lib/format/date-names.ts'

/** Any day: what matters is the name of its month. */
const SOME_DAY = 46_000
const SAME_DAY = new Date(Date.UTC(2025, 11, 9))
/** Languages in which a month has another form after a day, by their numbers in Windows. */
const INFLECTED = new Map([
  [0x4_03, 'ca'],
  [0x4_05, 'cs'],
  [0x4_08, 'el'],
  [0x4_0b, 'fi'],
  [0x4_15, 'pl'],
  [0x4_19, 'ru'],
  [0x4_1a, 'hr'],
  [0x4_1b, 'sk'],
  [0x4_22, 'uk'],
  [0x4_23, 'be'],
  [0x4_27, 'lt'],
  [0x4_2b, 'hy'],
])
const INFLECTED_TAGS = new Set(INFLECTED.values())

/** The name of a month as the library has it, after a part of a code that says the language. */
export const monthName = (prefix: string, locale = 'en-US'): string =>
  format(`${prefix}mmmm`, SOME_DAY, { locale, dateErrorNumber: false, dateSpanLarge: false })

export const inflectedTag = (lcid: number): string => INFLECTED.get(lcid) ?? ''

const hasLongMonth = (section: string): boolean => /(?<!m)mmmm(?!m)/i.test(section)
const hasDay = (section: string): boolean => /(?<!d)d{1,2}(?!d)/i.test(section)

/**
 * Whether the library, which has one form of each name, shows a month in another form than its language has in a section of
 * this code.
 */
export function hasOtherForm(sections: string, tag: string, prefix: string, locale: string): boolean {
  if (!INFLECTED_TAGS.has(tag)) return false
  const shown = monthName(prefix, locale).toLowerCase()
  const isRight = (section: string): boolean =>
    monthBeside(SAME_DAY, hasDay(section) ? 'day' : 'year', tag).toLowerCase() === shown
  return sections.split(';').some((section) => hasLongMonth(section) && !isRight(section))
}
