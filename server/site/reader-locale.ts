/** The reader’s first language, as the browser’s own formats would have it, of an `Accept-Language`. */
export function readerLocale(languages: string | undefined): string | undefined {
  const [first = ''] = languages?.split(/[,;]/) ?? []
  try {
    return Intl.getCanonicalLocales(first.trim())[0]
  } catch {
    return undefined
  }
}
