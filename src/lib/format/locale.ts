import { renderedFor } from '../rendered-for.ts'

/**
 * The language and region that numbers, dates and units follow: the reader's own. Undefined where nobody reads, and `Intl`
 * falls back to the system's.
 */
export function readerLocale(): string | undefined {
  return typeof navigator === 'undefined' ? renderedFor()?.locale : navigator.language
}

/** A reader has one; the server formats for many, and any client can name more. */
const MOST_LOCALES = 50

/**
 * A formatter for each locale, built when it is first needed: building one takes longer than using it a thousand
 * times, and none is needed before the first row. The oldest gives way.
 */
export function perLocale<Format>(
  create: (locale: string | undefined) => Format,
): (locale: string | undefined) => Format {
  const built = new Map<string | undefined, Format>()
  return (locale) => {
    const found = built.get(locale)
    if (found !== undefined) return found
    const format = create(locale)
    const [oldest] = built.keys()
    if (built.size === MOST_LOCALES) built.delete(oldest)
    built.set(locale, format)
    return format
  }
}
