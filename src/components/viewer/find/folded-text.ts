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

/** A folded text as it grows: strings that grow and are looked at in turn would be copied again and again. */
interface Folding {
  /** Each half of a surrogate pair has a place, as in any string. */
  halves: string[]
  starts: number[]
  ends: number[]
}

const endsInGap = ({ halves }: Folding): boolean => halves.at(-1) === ' ' || halves.at(-1) === LINE_HYPHEN

function add({ halves, starts, ends }: Folding, text: string, start: number, end: number): void {
  for (let half = 0; half < text.length; half++) {
    halves.push(text.charAt(half))
    starts.push(start)
    ends.push(end)
  }
}

function cutTo({ halves, starts, ends }: Folding, length: number): void {
  halves.length = length
  starts.length = length
  ends.length = length
}

/** Texts have few signs, each many times. */
const folds = new Map<string, string>()

/** A character as it is searched: without case, accents or typographic variants; empty when it isn't seen at all. */
export function foldSign(sign: string): string {
  const known = folds.get(sign)
  if (known !== undefined) return known
  const folded = newFold(sign)
  folds.set(sign, folded)
  return folded
}

function newFold(sign: string): string {
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
  const folding: Folding = { halves: [], starts: [], ends: [] }
  let place = 0
  for (const sign of original) {
    const start = place
    place += sign.length
    if (SPACE.test(sign)) {
      if (sign === '\n') endLine(folding, original, place)
      else if (!endsInGap(folding)) add(folding, ' ', start, place)
      continue
    }
    const text = foldSign(sign)
    if (text !== '') add(folding, text, start, place)
    // A mark on its own belongs to the letter before it.
    else if (folding.ends.length > 0) folding.ends[folding.ends.length - 1] = place
  }
  const { halves, starts, ends } = folding
  return { text: halves.join(''), starts, ends }
}

/** What a line break is in a folded text: a space, or nothing within a word. */
function endLine(folding: Folding, original: string, place: number): void {
  const { halves, ends } = folding
  // Spaces at the end of a line are part of the break, and those before the next one.
  let length = halves.length
  while (halves[length - 1] === ' ') length -= 1
  const last = halves[length - 1] ?? ''
  const after = FIRST_OF_LINE.exec(original.slice(place, place + LONGEST_INDENT))?.[1] ?? ' '
  if (SOFT_HYPHEN_AT_END.test(original.slice(Math.max(0, place - LONGEST_INDENT), place)))
    return cutTo(folding, length)
  if (WORD_CUT.test((halves[length - 2] ?? '') + last) && WORD_SIGN.test(after)) {
    cutTo(folding, length)
    halves[length - 1] = LINE_HYPHEN
    ends[length - 1] = place
    return undefined
  }
  if ((IDEOGRAPH.test(halves.at(-1) ?? '') && IDEOGRAPH.test(after)) || endsInGap(folding)) return undefined
  return add(folding, ' ', place - 1, place)
}
