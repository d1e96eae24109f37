import { perLocale, readerLocale } from './locale.ts'

const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }))

/** How names are ordered for a reader: "a2" before "A10", letters with accents beside those without. */
export function compareTexts(a: string, b: string, locale = readerLocale()): number {
  return collator(locale).compare(a, b)
}
