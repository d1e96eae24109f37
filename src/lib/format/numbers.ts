import { perLocale, readerLocale } from './locale.ts'

const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale))
const percentFormat = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** "12,345". */
export function formatNumber(value: number, locale = readerLocale()): string {
  return numberFormat(locale).format(value)
}

/** "150%" for 1.5. */
export function formatPercent(value: number, locale = readerLocale()): string {
  return percentFormat(locale).format(value)
}
