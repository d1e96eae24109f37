import type { PaletteEntry } from './palette-entry.ts'

/** Accents stay: what leaves them out is code that the palette would have to wait for, and views are named by who types here. */
const wordsOf = (text: string) => text.toLowerCase().split(' ').filter(Boolean)

/** The entries that each word of a text begins a word of. */
export function matchingEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = wordsOf(text)
  return entries.filter(({ title, words = '' }) => {
    const own = wordsOf(`${title} ${words}`)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}
