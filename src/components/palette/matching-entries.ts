import type { PaletteEntry } from './palette-entry.ts'

/** The titles are our own, in English: no accents to leave out. */
const wordsOf = (text: string) => text.toLowerCase().split(' ').filter(Boolean)

/** The entries that each word of a text begins a word of. */
export function matchingEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = wordsOf(text)
  return entries.filter(({ title, words = '' }) => {
    const own = wordsOf(`${title} ${words}`)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}
