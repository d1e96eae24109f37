/** A text as it is searched, and where its characters come from. */
export interface FoldedText {
  text: string
  /** For each character: where it begins in the original. */
  starts: number[]
  /** For each character: where it ends there, with the marks that belong to it. */
  ends: number[]
}

/** In a folded text: a hyphen that may be no part of the word it cuts at the end of a line. */
export const LINE_HYPHEN = '\u0001'

/** Accents and points over and under letters; the vowel signs of Indic scripts and of Thai are letters of their own. */
const ACCENTS = /(?=\p{Mn})(?:\p{Script=Inherited}|\p{Script=Cyrillic}|\p{Script=Hebrew}|\p{Script=Arabic})/gu
/** Soft hyphens, and characters that take no room. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
const REPLACED = new Map([
  ...Array.from('‘’‚‛′ʼ', (quote) => [quote, "'"] as const),
  ...Array.from('“”„‟″«»', (quote) => [quote, '"'] as const),
  ...Array.from('‐‑‒–—―−﹣－', (dash) => [dash, '-'] as const),
  // Letters that no decomposition takes apart.
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ſ: 's' }),
])
const HANGUL = /^[\uac00-\ud7a3]$/
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const SPACE = /^\s$/
const WORD_SIGN = /^[\p{L}\p{N}]$/u
const WORD_CUT = /[\p{L}\p{N}]-$/u
const SOFT_HYPHEN_AT_END = /\u00ad[^\S\n]*\n$/
const FIRST_OF_LINE = /^[^\S\n]*(\S)/u
/** As many characters are looked at around a line break. */
const LONGEST_INDENT = 32

const endsInGap = ({ text }: FoldedText): boolean => text.endsWith(' ') || text.endsWith(LINE_HYPHEN)

/** A character as it is searched: without case, accents or typographic variants; empty when it isn't seen at all. */
function foldSign(sign: string): string {
  // Taken apart, a syllable would be found inside another.
  if (HANGUL.test(sign)) return sign
  const bare = sign.normalize('NFKD').replace(ACCENTS, '').replace(UNSEEN, '').toLowerCase()
  // Lower case can bring accents of its own (İ).
  return Array.from(bare.replace(ACCENTS, ''), (part) => REPLACED.get(part) ?? part).join('')
}

/**
 * A text without what makes the same words differ: case, accents (composed or not), ligatures, typographic quotes and
 * dashes, soft hyphens, runs of spaces and ends of lines.
 */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [] }
  const add = (text: string, start: number, end: number): void => {
    folded.text += text
    // Each half of a surrogate pair has a place, as in any string.
    for (let half = 0; half < text.length; half++) {
      folded.starts.push(start)
      folded.ends.push(end)
    }
  }
  let place = 0
  for (const sign of original) {
    const start = place
    place += sign.length
    if (SPACE.test(sign)) {
      if (sign === '\n') endLine(folded, original, place)
      else if (!endsInGap(folded)) add(' ', start, place)
      continue
    }
    const text = foldSign(sign)
    if (text !== '') add(text, start, place)
    // A mark on its own belongs to the letter before it.
    else if (folded.ends.length > 0) folded.ends[folded.ends.length - 1] = place
  }
  return folded
}

/** What a line break is in a folded text: a space, or nothing within a word. */
function endLine(folded: FoldedText, original: string, place: number): void {
  // Spaces at the end of a line are part of the break, and those before the next one.
  const before = folded.text.trimEnd()
  const last = before.length - 1
  const after = FIRST_OF_LINE.exec(original.slice(place, place + LONGEST_INDENT))?.[1] ?? ' '
  const isSoft = SOFT_HYPHEN_AT_END.test(original.slice(Math.max(0, place - LONGEST_INDENT), place))
  if (isSoft) {
    folded.text = before
    folded.starts.length = before.length
    folded.ends.length = before.length
    return
  }
  if (WORD_CUT.test(before.slice(-2)) && WORD_SIGN.test(after)) {
    folded.text = before.slice(0, -1) + LINE_HYPHEN
    folded.starts.length = before.length
    folded.ends.length = before.length
    folded.ends[last] = place
    return
  }
  if ((IDEOGRAPH.test(before.slice(-1)) && IDEOGRAPH.test(after)) || endsInGap(folded)) return
  folded.text += ' '
  folded.starts.push(place - 1)
  folded.ends.push(place)
}
