import { perLocale, readerLocale } from './locale.ts'

const currencies = perLocale(
  (locale) => new Intl.DisplayNames(locale ?? [], { type: 'currency', fallback: 'none' }),
)

/** "British Pound" for `GBP`; undefined for a code nobody knows. */
export function currencyName(code: string, locale = readerLocale()): string | undefined {
  try {
    return currencies(locale).of(code.trim().toUpperCase())
  } catch {
    // What has not even the form of a code.
    return undefined
  }
}
