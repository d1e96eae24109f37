/** A part of a text, from its first place to the one behind it. */
export interface TextPart {
  readonly from: number
  readonly to: number
}

/** Longer texts are marked word by word: a letter here and there says nothing in them. */
const WORDS_FROM = 40
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The pieces a text is compared by: what a person reads as one character, or words and the spaces between them. */
function piecesOf(text: string, byWords: boolean): string[] {
  if (byWords) return text.split(/(\s+)/)
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/**
 * The part of a text in which it differs from another: all but what both begin and end with. Undefined where nothing
 * differs, and where they have too little in common for a part to say more than the whole.
 */
export function changedPart(text: string, other: string): TextPart | undefined {
  if (text === other || text === '' || other === '') return undefined
  const byWords = text.length > WORDS_FROM || other.length > WORDS_FROM
  const [mine, theirs] = [piecesOf(text, byWords), piecesOf(other, byWords)]
  const shorter = Math.min(mine.length, theirs.length)
  let start = 0
  while (start < shorter && mine[start] === theirs[start]) start++
  let end = 0
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end++
  const from = mine.slice(0, start).join('').length
  const to = text.length - mine.slice(mine.length - end).join('').length
  const common = text.length - (to - from)
  return from === to || common * 3 < text.length ? undefined : { from, to }
}
