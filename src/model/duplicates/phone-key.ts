import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'
import { countryName } from '../../lib/format/code-names.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import { withoutExtension } from '../../lib/format/phone-extension.ts'

/** Fewer digits are an extension or a typing error, which many customers may have in common. */
const MIN_DIGITS = 7

/** A number of a customer as it's stored, with the country it's from where it doesn't say so. */
export interface ComparedPhone {
  readonly text: string
  readonly country: CountryCode | undefined
  /** The digits that two spellings of a number have in common, with or without their country. */
  readonly ending: string
}

const digitsOf = (text: string) => withoutExtension(text).replace(/\D/g, '')

/** What a number is known by in one list: its digits with the area's, without those of the country. */
export const phoneTail = ({ text }: ComparedPhone): string => digitsOf(text).slice(-10)

/** Null for what is no number. */
export function comparedPhone(text: string, country: CountryCode | undefined): ComparedPhone | null {
  const digits = text.replace(/\D/g, '')
  if (digits.length < MIN_DIGITS || /^0*(\d)\1*$/.test(digits) || '01234567890'.includes(digits)) return null
  return { text, country, ending: digitsOf(text).slice(-MIN_DIGITS) }
}

/** E.164 where the country is known, else the digits without leading zeros. */
function phoneKey({ text, country }: ComparedPhone): string {
  const plain = withoutExtension(text)
  const parsed = parsePhoneNumberFromString(plain.replace(/^\s*00/, '+'), country)
  return parsed?.isPossible() ? parsed.number : plain.replace(/\D/g, '').replace(/^0+/, '')
}

/** Whether two numbers are one. Parsing takes long, so it's left to numbers that end alike. */
export function isSamePhone(one: ComparedPhone, other: ComparedPhone): boolean {
  if (one.ending !== other.ending) return false
  const keys = [phoneKey(one), phoneKey(other)]
  const national = keys.find((key) => !key.startsWith('+'))
  // One whose country nobody knows is told by its end.
  if (national !== undefined) return keys.every((key) => key.endsWith(national))
  return keys[0] === keys[1]
}

/** Languages in which accounting platforms write the names of countries, besides codes. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'sv', 'nb', 'pl']
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'united states of america': 'US',
  holland: 'NL',
  eire: 'IE',
  'republic of ireland': 'IE',
  'czech republic': 'CZ',
  gbr: 'GB',
  deu: 'DE',
  fra: 'FR',
  esp: 'ES',
  ita: 'IT',
  nld: 'NL',
  irl: 'IE',
  aus: 'AU',
  nzl: 'NZ',
  can: 'CA',
}

let codes: Map<string, CountryCode> | undefined

function countryCodes(): Map<string, CountryCode> {
  const found = new Map<string, CountryCode>()
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at))
  const all = letters.flatMap((first) => letters.map((second) => first + second))
  for (const language of LANGUAGES) {
    for (const code of all) {
      const name = isSupportedCountry(code) ? countryName(code, language) : undefined
      if (name !== undefined && isSupportedCountry(code)) found.set(foldText(name), code)
    }
  }
  for (const [name, code] of Object.entries(ALSO)) if (isSupportedCountry(code)) found.set(name, code)
  return found
}

/** The country a number without one is from: the address's, else that of the currency, which the euro doesn't have. */
export function phoneCountry(country: string, currency: string): CountryCode | undefined {
  const written = country.trim().toUpperCase()
  if (isSupportedCountry(written)) return written
  if (written !== '') {
    codes ??= countryCodes()
    const named = codes.get(foldText(country))
    if (named !== undefined) return named
  }
  const ofCurrency = currency.trim().toUpperCase().slice(0, 2)
  return isSupportedCountry(ofCurrency) ? ofCurrency : undefined
}
