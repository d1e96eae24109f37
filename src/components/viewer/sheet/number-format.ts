import {
  addLocale,
  format,
  formatColor,
  getFormatDateInfo,
  getFormatFromId,
  isDateFormat,
  isTextFormat,
  listLocales,
} from 'numfmt'
import { numberSigns, shortDateCode } from '../../../lib/format/spreadsheet-locale.ts'
import { readableFormat } from './foreign-format.ts'
import { fractionIn, isRightFraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Styles } from './read-styles.ts'

/** Formats whose code is the reader's own short date, whatever the file says. */
const SHORT_DATE = 14
const SHORT_DATE_TIME = 22
const FIRST_CUSTOM = 164
/** Between the days that dates are counted from. */
const DAYS_TO_1904 = 1462
const NO_TIME = '######'
const GENERAL = { code: 'General' }
/** Whole numbers up to this length are shown as they are. */
const MOST_GENERAL = 99_999_999_999

export interface Formatted {
  text: string
  /** In red, which may be all that tells a negative number. */
  isRed: boolean
  /** White can't be seen on white; a negative number may be told by nothing but another colour. */
  difference?: 'pale' | 'unsigned' | 'foreign' | 'fraction'
}

const COLOURS = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+)\]/i
/** Nothing but a number: no sign, no brackets, no letters. */
const NO_SIGN = /^[\d.,\s%\p{Sc}'’]*$/u
/** Stands before the halves of a day that are to be small. */
const SMALL = '\uE000'
const SMALL_LETTER = new RegExp(`${SMALL}(.)`, 'gu')
const SMALL_HALVES = /"[^"]*"|[\\_*].|\[[^\]]*\]|a\/p/g

interface Code {
  code: string
  isGeneral: boolean
  isText: boolean
  isColoured: boolean
  /** Excel shows it in a calendar, in digits or in a language that isn't known here. */
  isForeign: boolean
  /** A day or a time, without another code for numbers below zero. */
  isTimeAlone: boolean
  /** Counts days from the workbook's own beginning. */
  isCalendar: boolean
  fraction: Fraction | undefined
  /** Has one section for all numbers, so that a sign is written before those below zero. */
  isSigned: boolean
}

/** The locale to format in: the reader's own where the library knows how it writes numbers and dates. */
function knownLocale(locale: string): { tag: string; isKnown: boolean } {
  const [language = ''] = locale.split('-')
  const known = new Set(listLocales())
  if (known.has(locale)) return { tag: locale, isKnown: true }
  // English is written in too many ways to take one for another.
  if (known.has(language) && language !== 'en') return { tag: locale, isKnown: true }
  addLocale(numberSigns(locale), locale)
  return { tag: locale, isKnown: false }
}

/** Shows the values of cells as their number formats say. Nothing here knows what a code means: numfmt does. */
export class NumberFormats {
  readonly #styles: Pick<Styles, 'codes'>
  readonly #is1904: boolean
  readonly #locale: string
  readonly #shortDate: string
  readonly #codes = new Map<number, Code>()

  constructor(styles: Pick<Styles, 'codes'>, is1904: boolean, locale: string) {
    const { tag, isKnown } = knownLocale(locale)
    this.#styles = styles
    this.#is1904 = is1904
    this.#locale = tag
    this.#shortDate = isKnown ? getFormatFromId(SHORT_DATE, tag) : shortDateCode(locale)
  }

  format(value: number | string | boolean, formatId: number): Formatted {
    const code = this.#codeOf(formatId)
    if (typeof value === 'string')
      return { text: code.isText ? this.#apply(code, value) : value, isRed: false }
    if (typeof value === 'boolean') return { text: this.#apply(code, value), isRed: false }
    if (code.isGeneral && Number.isInteger(value) && Math.abs(value) <= MOST_GENERAL)
      return { text: String(value), isRed: false }
    const text = this.#textOf(code, value)
    if (code.fraction !== undefined && !isRightFraction(text, value, code.fraction))
      return { text: this.#apply(GENERAL, value), isRed: false, difference: 'fraction' }
    if (code.isForeign) return { text, isRed: false, difference: 'foreign' }
    if (!code.isColoured) return { text, isRed: false }
    const colour = String(formatColor(code.code, value) ?? '').toLowerCase()
    const isRed = colour === 'red' || colour === '#ff0000'
    if (colour === 'white' || colour === '#ffffff') return { text, isRed, difference: 'pale' }
    const isUnsigned = value < 0 && !isRed && NO_SIGN.test(text)
    return isUnsigned ? { text, isRed, difference: 'unsigned' } : { text, isRed }
  }

  /** The number of a day and time in the workbook's own count, for the date that a cell holds as text. */
  serialOf(iso: string): number | undefined {
    const [, date = '1899-12-30', time = '00:00:00'] =
      /^(?:(\d{4}-\d\d-\d\d)T?)?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(iso.trim()) ?? [undefined, '']
    const ms = Date.parse(`${date}T${time}Z`)
    if (Number.isNaN(ms)) return undefined
    return ms / 86_400_000 + 25_569 - (this.#is1904 && iso.includes('-') ? DAYS_TO_1904 : 0)
  }

  #textOf(code: Code, value: number): string {
    // Only workbooks that count from 1904 know times below zero.
    if (value < 0 && code.isTimeAlone && !this.#is1904) return NO_TIME
    if (value < 0 && code.isTimeAlone) return `-${this.#textOf(code, -value)}`
    const text = this.#apply(code, this.#is1904 && code.isCalendar ? value + DAYS_TO_1904 : value).trim()
    // Excel keeps the sign of what is rounded to zero, and the library doesn't.
    return value < 0 && code.isSigned && /\d/.test(text) && !/[-1-9]/.test(text) ? `-${text}` : text
  }

  #apply({ code }: { code: string }, value: number | string | boolean): string {
    const options = { locale: this.#locale, dateErrorNumber: false, dateSpanLarge: false }
    try {
      const text = format(code, value, options)
      return text.replaceAll(SMALL_LETTER, (_, letter: string) => letter.toLowerCase())
    } catch {
      // Not a code that spreadsheets know.
      return format(GENERAL.code, value, options)
    }
  }

  #codeOf(formatId: number): Code {
    const known = this.#codes.get(formatId)
    if (known !== undefined) return known
    const code = describe(this.#rawCodeOf(formatId), this.#locale)
    this.#codes.set(formatId, code)
    return code
  }

  #rawCodeOf(id: number): string {
    if (id === SHORT_DATE) return this.#shortDate
    if (id === SHORT_DATE_TIME) return `${this.#shortDate} ${getFormatFromId(20, this.#locale)}`
    const own = this.#styles.codes.get(id)
    if (own !== undefined) return own
    return id >= 0 && id < FIRST_CUSTOM ? getFormatFromId(id, this.#locale) : 'General'
  }
}

/** Its sections, for numbers above, below and at zero and for texts, without what stands in them as it is. */
const sectionsOf = (code: string): string[] => code.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '').split(';')

/** A code with what is asked of it for each cell. */
function describe(raw: string, locale: string): Code {
  const isDate = isDateFormat(raw)
  const { code: readable, isForeign } = readableFormat(raw, isDate, locale)
  // The library knows them in capitals only.
  const known = readable.replaceAll(SMALL_HALVES, (part) => (part === 'a/p' ? `\\${SMALL}A/P` : part))
  // With a currency, the country only says where its sign comes from; numbers are written as the reader writes them.
  const code = isDate
    ? known
    : raw.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign === '' ? '' : `[$${sign}]`))
  const { year, month, day } = getFormatDateInfo(code)
  const sections = sectionsOf(code)
  const isSingle = sections.filter((section) => !section.includes('@')).length === 1
  const isElapsed = /\[(h+|m+|s+)\]/i.test(code)
  return {
    code,
    isGeneral: /^general$/i.test(code.trim()) || code.trim() === '',
    isText: isTextFormat(code) || code.includes('@') || sections.length === 4,
    isColoured: COLOURS.test(code),
    isForeign,
    isTimeAlone: isDate && isSingle,
    isCalendar: isDate && !isElapsed && (year || month || day),
    fraction: isDate ? undefined : fractionIn(sections),
    isSigned: !isDate && isSingle,
  }
}
