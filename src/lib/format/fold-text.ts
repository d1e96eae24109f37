/** Marks of direction, zero-width characters, soft hyphens: pasted along with a text, and seen by nobody. */
const INVISIBLE = /\p{Cf}/gu

/** A text of one line without the invisible characters in it and the spaces around it. */
export function bareText(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/** What is equal to a reader is equal here: without regard to case, accents, invisible characters and kinds of spaces. */
export function foldText(text: string): string {
  return bareText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
}
