import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'
import { quickSeenText } from './plain-text.ts'

export type PhoneProblem =
  { readonly kind: 'not-a-number' } | { readonly kind: 'impossible'; readonly country: string | null }

/** Several numbers in one field, as "020 7946 0123 / 07700 900123". */
const SEVERAL = /\s*(?:\/|;|,|\bor\b)\s*/i

function problemOf(text: string, countries: readonly CountryCode[]): PhoneProblem | null {
  if ((text.match(/\p{Nd}/gu) ?? []).length < 3) return { kind: 'not-a-number' }
  const isInternational = /^(?:\+|00)/.test(text)
  if (!isInternational && countries.length === 0) {
    // Without a country only what can't be a number anywhere is wrong; the library leaves letters out.
    return parsePhoneNumberFromString(text, { defaultCountry: 'GB', extract: false }) === undefined
      ? { kind: 'not-a-number' }
      : null
  }
  const international = text.replace(/^00/, '+')
  const homes = isInternational ? [undefined] : countries
  const numbers = homes.map((defaultCountry) =>
    parsePhoneNumberFromString(international, {
      ...(defaultCountry !== undefined && { defaultCountry }),
      extract: false,
    }),
  )
  if (numbers.some((number) => number?.isPossible() === true)) return null
  return { kind: 'impossible', country: isInternational ? null : (countries[0] ?? null) }
}

/**
 * What is wrong with a phone number of a customer in these countries; null where it may be right. Lengths decide, not
 * ranges: new ranges are opened all the time, and a number that was valid yesterday is still how somebody was reached.
 */
export function phoneProblem(value: string, countries: readonly string[]): PhoneProblem | null {
  const text = quickSeenText(value)
  const homes = countries.filter((country): country is CountryCode => isSupportedCountry(country))
  const whole = problemOf(text, homes)
  if (whole === null) return null
  const parts = text.split(SEVERAL).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => problemOf(part, homes) === null) ? null : whole
}
