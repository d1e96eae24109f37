import { boundMarks } from './mark-runs.ts'
import { withoutExtension } from './phone-extension.ts'

/** Fewer digits are a house number or a year rather than a phone number. */
const FEWEST_DIGITS = 6
/** Country codes have one to three digits. */
const COUNTRY_CODE_LENGTHS = [1, 2, 3] as const

interface PhoneDigits {
  /** Without the zeros in front. */
  digits: string
  /** Written with its country code. */
  isInternational: boolean
}

function phoneDigits(text: string): PhoneDigits {
  const plain = withoutExtension(boundMarks(text).normalize('NFKC')).trim()
  const isInternational = /^\(?(?:\+|00)/.test(plain)
  // "+44 (0)20 …": the zero is for callers from inside the country.
  const dialled = isInternational ? plain.replace(/\(0\)/g, '') : plain
  return { digits: dialled.replace(/\D/g, '').replace(/^0+/, ''), isInternational }
}

/** The number without a country code, for each code it could start with. */
function withoutCountryCode({ digits, isInternational }: PhoneDigits): string[] {
  if (!isInternational) return []
  return COUNTRY_CODE_LENGTHS.map((length) => digits.slice(length).replace(/^0+/, '')).filter(
    (rest) => rest.length >= FEWEST_DIGITS,
  )
}

/**
 * What a number can be found by when it is compared as a whole: numbers written with and without their country code
 * share a key. Two that both have a code share one only when they are the same.
 */
export function storedPhoneKeys(text: string): string[] {
  const phone = phoneDigits(text)
  if (phone.digits.length < FEWEST_DIGITS) return []
  const kind = phone.isInternational ? 'international' : 'national'
  return [`${kind} ${phone.digits}`, ...withoutCountryCode(phone).map((rest) => `rest ${rest}`)]
}

/** Which keys of stored numbers are those of a given one. */
export function wantedPhoneKeys(text: string): string[] {
  const phone = phoneDigits(text)
  const { digits, isInternational } = phone
  if (digits.length < FEWEST_DIGITS) return []
  const written = [`national ${digits}`, `international ${digits}`]
  return isInternational
    ? [...written, ...withoutCountryCode(phone).map((rest) => `national ${rest}`)]
    : [...written, `rest ${digits}`]
}

/** The digits of a stored number, to look for a part of them. */
export const searchedDigits = (text: string): string => phoneDigits(text).digits

/** Digits of which one has to be part of a stored number's for it to be meant. */
export function digitsToFind(text: string): string[] {
  const phone = phoneDigits(text)
  return phone.digits === '' ? [] : [phone.digits, ...withoutCountryCode(phone)]
}
