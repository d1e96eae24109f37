import { hasOtherForm, inflectedTag, monthName } from './month-forms.ts'

/** Codes of Windows for calendars that count as ours does. */
const GREGORIAN = new Set([0, 1, 2, 9, 10, 11, 12])
const ENGLISH = 0x09
const JAPANESE = 0x11
/** Croatian, Serbian and Bosnian have one number and unlike months. */
const SOUTH_SLAVIC = 0x1a
/** Countries that name months in another way than their language does elsewhere. */
const OTHER_MONTHS = new Set([0x8_01, 0x14_01, 0x18_01, 0x1c_01, 0x28_01, 0x2c_01, 0x30_01, 0xc_07])

const prefixOf = (lcid: number): string => `[$-${lcid.toString(16)}]`
const isKnown = (prefix: string): boolean => monthName(prefix) !== monthName('')

/** The number of a language and country as the library has it, if it knows the language at all. */
function knownLanguage(lcid: number): number | undefined {
  const language = lcid & 0x3ff
  if (language === ENGLISH) return lcid
  if (OTHER_MONTHS.has(lcid)) return undefined
  // A country's number stands above the language's; 1 is that of its main one.
  const tries = language === SOUTH_SLAVIC ? [lcid] : [lcid, language | 0x400]
  return tries.find((one) => isKnown(prefixOf(one)))
}

const LANGUAGE = /\[\$-([\da-f]{3,8})\]/i
/** A language and country in letters; `x-` is for dates of the system. */
const SPELLED = /\[\$-(?!x-)(([a-z]{2,3})(?:-[\w-]+)?)(?:,([\da-f]{3,4}))?\]/i
/** Countries of `OTHER_MONTHS` in letters. */
const SPELLED_OTHER_MONTHS = /^(ar-(iq|sy|jo|lb|dz|ma|tn)|de-at)$/i
/** System dates and times, which are the reader's own. */
const SYSTEM = new Set(['F800', 'F400'])

export interface ReadableFormat {
  code: string
  /** Excel shows another calendar, digits of another script, or names that aren't known here. */
  isForeign: boolean
}

interface Named {
  code: string
  isForeign: boolean
  /** What a code says the language with, and the language where it has several forms of a name. */
  prefix: string
  tag: string
}

function byNumber(raw: string, [part, hex = '']: RegExpExecArray, hasNames: boolean): Named {
  const number = Number.parseInt(hex, 16)
  const isOtherCalendar = !GREGORIAN.has((number >> 16) & 0xff) || number >>> 24 > 1
  const language = number & 0xffff
  if (language === 0) return { code: raw, isForeign: isOtherCalendar, prefix: '', tag: '' }
  const known = knownLanguage(language)
  const prefix = prefixOf(known ?? language)
  const code = known === undefined || known === language ? raw : raw.replace(part, prefix)
  const isUnknown = known === undefined && hasNames
  return { code, isForeign: isOtherCalendar || isUnknown, prefix, tag: inflectedTag(known ?? 0) }
}

function byLetters(raw: string, found: RegExpExecArray, hasNames: boolean): Named {
  const [prefix, spelled = '', language = '', flags = '0'] = found
  const number = Number.parseInt(flags, 16)
  const isOtherCalendar = !GREGORIAN.has(number & 0xff) || number >> 8 > 1
  const tag = language.toLowerCase()
  const isUnknown = hasNames && tag !== 'en' && (!isKnown(prefix) || SPELLED_OTHER_MONTHS.test(spelled))
  return { code: raw, isForeign: isOtherCalendar || isUnknown, prefix, tag }
}

/** A code of which each language is one that is known here, as far as there is any, for a reader in this locale. */
export function readableFormat(raw: string, isDate: boolean, locale: string): ReadableFormat {
  const bare = raw.replace(/"[^"]*"|[\\_*]./g, '')
  const letters = bare.replace(/\[[^\]]*\]/g, '')
  const hasNames = /mmm|ddd/i.test(bare)
  const number = LANGUAGE.exec(raw)
  const spelled = SPELLED.exec(raw)
  const own = { code: raw, isForeign: false, prefix: '', tag: locale.split('-', 1)[0] ?? '' }
  const isNumbered = number !== null && !SYSTEM.has((number[1] ?? '').toUpperCase())
  const named = isNumbered
    ? byNumber(raw, number, hasNames)
    : spelled === null
      ? own
      : byLetters(raw, spelled, hasNames)
  const isJapanese = isNumbered && (Number.parseInt(number[1] ?? '', 16) & 0x3ff) === JAPANESE
  const isForeign =
    named.isForeign ||
    /\[dbnum\d\]/i.test(bare) ||
    // Eras of Japan, and the calendar of Islam.
    (isDate && (/g|b[12]/i.test(letters) || (isJapanese && /e/i.test(letters)))) ||
    (isDate && hasOtherForm(letters, named.tag, named.prefix, locale))
  return { code: named.code, isForeign }
}
