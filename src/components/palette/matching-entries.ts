import { foldText } from '../../lib/format/fold-text.ts'
import type { PaletteEntry } from './palette-entry.ts'

const wordsOf = (text: string) => foldText(text).split(' ').filter(Boolean)

/** The entries that each word of a text begins a word of. */
export function matchingEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = wordsOf(text)
  return entries.filter(({ title, words = '' }) => {
    const own = wordsOf(`${title} ${words}`)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}
