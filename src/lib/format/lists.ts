import { perLocale, readerLocale } from './locale.ts'

const conjunction = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** "Ann, Bob and Cy", as the reader writes a list. */
export function formatList(items: readonly string[], locale = readerLocale()): string {
  return conjunction(locale).format(items)
}
