import { perLocale, readerLocale } from './locale.ts'

const shareFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 1 }),
)

/** Less than this is said as less than this. */
const LEAST = 0.0001

/** A small share, roughly: "0.1%", "3%", "<0.01%". */
export function formatShare(share: number, locale = readerLocale()): string {
  const text = shareFormat(locale).format(Math.max(LEAST, share))
  return share < LEAST ? `<${text}` : text
}
