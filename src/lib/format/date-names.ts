function knownLanguage(tag: string | undefined): string {
  try {
    return new Intl.Locale(tag ?? 'en').toString()
  } catch {
    return 'en'
  }
}

/** The name of a day or month in the language of a document, which isn't the reader's. English where there is none. */
export function dateName(
  date: Date,
  part: 'month' | 'weekday',
  length: 'long' | 'short',
  language: string | undefined,
): string {
  const options = { [part]: length, timeZone: 'UTC' } satisfies Intl.DateTimeFormatOptions
  return new Intl.DateTimeFormat([knownLanguage(language), 'en'], options).format(date)
}

/** The name of a month in the form that it has beside a day or a year in a language. */
export function monthBeside(date: Date, beside: 'day' | 'year', language: string): string {
  const options = { [beside]: 'numeric', month: 'long', timeZone: 'UTC' } satisfies Intl.DateTimeFormatOptions
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(date)
  return parts.find(({ type }) => type === 'month')?.value ?? ''
}
