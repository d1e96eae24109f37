import { perLocale, readerLocale } from './locale.ts'

const percentFormat = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** "150%" for 1.5. */
export function formatPercent(value: number, locale = readerLocale()): string {
  return percentFormat(locale).format(value)
}
