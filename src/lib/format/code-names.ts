import { perLocale, readerLocale } from './locale.ts'

const namesOf = (type: 'currency' | 'region') =>
  perLocale((locale) => new Intl.DisplayNames(locale ?? [], { type, fallback: 'none' }))

const currencies = namesOf('currency')
const regions = namesOf('region')

/** "British Pound" for `GBP`; undefined for a code nobody knows. */
export function currencyName(code: string, locale = readerLocale()): string | undefined {
  return nameIn(currencies(locale), code)
}

/** "United Kingdom" for `GB`; undefined for a code nobody knows. */
export function countryName(code: string, locale = readerLocale()): string | undefined {
  return nameIn(regions(locale), code)
}

function nameIn(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code.trim().toUpperCase())
  } catch {
    // What has not even the form of a code.
    return undefined
  }
}
