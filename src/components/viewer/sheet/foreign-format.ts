import { format } from 'numfmt'

/** Codes of Windows for calendars that count as ours does. */
const GREGORIAN = new Set([0, 1, 2, 9, 10, 11, 12])
const ENGLISH = 0x09
const JAPANESE = 0x11
/** Any day: what matters is the name of its month. */
const SOME_DAY = 46_000

const namedIn = (prefix: string): string =>
  format(`${prefix}mmmm`, SOME_DAY, { locale: 'en-US', dateErrorNumber: false, dateSpanLarge: false })

/** The number of a language and country as the library has it, if it knows the language at all. */
function knownLanguage(lcid: number): number | undefined {
  const language = lcid & 0x3ff
  // A country's number stands above the language's; 1 is that of its main one.
  const tries = [lcid, language | 0x400]
  if (language === ENGLISH) return lcid
  return tries.find((one) => namedIn(`[$-${one.toString(16)}]`) !== namedIn(''))
}

const LANGUAGE = /\[\$-([\da-f]{3,8})\]/i
const CALENDAR = /\[\$-[a-z]{2,3}(?:-[\w-]+)?,([\da-f]{3,4})\]/i
/** System dates and times, which are the reader's own. */
const SYSTEM = new Set(['F800', 'F400'])

export interface ReadableFormat {
  code: string
  /** Excel shows another calendar, digits of another script, or names in a language that isn't known here. */
  isForeign: boolean
}

/** A code of which each language is one that is known here, as far as there is any. */
export function readableFormat(raw: string, isDate: boolean): ReadableFormat {
  const bare = raw.replace(/"[^"]*"|[\\_*]./g, '')
  const [tag, hex = ''] = LANGUAGE.exec(raw) ?? []
  const [, flags = ''] = CALENDAR.exec(raw) ?? []
  let code = raw
  let isForeign = /\[dbnum\d\]/i.test(bare)
  if (flags !== '') {
    const number = Number.parseInt(flags, 16)
    isForeign ||= !GREGORIAN.has(number & 0xff) || number >> 8 > 1
  }
  if (tag !== undefined && !SYSTEM.has(hex.toUpperCase())) {
    const number = Number.parseInt(hex, 16)
    isForeign ||= !GREGORIAN.has((number >> 16) & 0xff) || number >>> 24 > 1
    const language = number & 0xffff
    const known = language === 0 ? 0 : knownLanguage(language)
    if (known !== undefined && known !== language) code = raw.replace(tag, `[$-${known.toString(16)}]`)
    isForeign ||= known === undefined && /mmm|ddd/i.test(bare)
    isForeign ||= isDate && (language & 0x3ff) === JAPANESE && /e/i.test(bare.replace(/\[[^\]]*\]/g, ''))
  }
  // Eras of Japan, and the calendar of Islam.
  isForeign ||= isDate && /g|b[12]/i.test(bare.replace(/\[[^\]]*\]/g, ''))
  return { code, isForeign }
}
