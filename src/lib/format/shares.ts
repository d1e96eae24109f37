import { perLocale, readerLocale } from './locale.ts'

/** Smaller shares are said to be smaller than this. */
const SMALLEST = 0.0001

const shareFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }),
)

/** A part of a whole in words: "12%", "0.31%", "less than 0.01%". */
export function formatShare(share: number, locale = readerLocale()): string {
  if (share > 0 && share < SMALLEST) return `less than ${shareFormat(locale).format(SMALLEST)}`
  return shareFormat(locale).format(share)
}
