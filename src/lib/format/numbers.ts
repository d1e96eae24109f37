import { perLocale, readerLocale } from './locale.ts'

const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale))

/** "12,345". */
export function formatNumber(value: number, locale = readerLocale()): string {
  return numberFormat(locale).format(value)
}
