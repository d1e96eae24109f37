import { foldText, LINE_HYPHEN } from './folded-text.ts'
import type { FoldedText } from './folded-text.ts'

export interface Hit {
  start: number
  end: number
}

/** More hits than this are not counted: nobody steps through them. */
export const MOST_HITS = 2000

/** Letters of ASCII with single spaces among them: folding changes nothing but their case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/**
 * Finds a text in others, whatever the case, accents, ligatures and line ends of either. A hyphen at the end of a line may
 * be part of the word or not; both are found, and so are words that the line cuts without a hyphen of their own, and words
 * that are set with a space behind each letter.
 */
export function textFinder(query: string): (text: string) => Hit[] {
  const { text: wanted } = foldText(query.trim())
  const pattern = patternOf(wanted)
  if (pattern === undefined) return () => []
  const spaced = spacedOf(wanted)
  const isPlain = (text: string): boolean =>
    PLAIN.test(text) && (spaced === undefined || !text.toLowerCase().includes(spaced))
  return (text) => (isPlain(text) ? findPlain(text, wanted) : findPattern(foldText(text), pattern))
}

/** Places in the original of a text that is folded already, as for each letter that is typed. */
export function findInFolded(folded: FoldedText, query: string): Hit[] {
  const pattern = patternOf(foldText(query.trim()).text)
  return pattern === undefined ? [] : findPattern(folded, pattern)
}

const LETTERS = /^\p{L}+$/u
/** Fewer letters with spaces among them are no word, but letters. */
const LEAST_SPACED = 3

/** A word, or several, as they read with a space behind each letter, as headings are set. */
function spacedOf(wanted: string): string | undefined {
  const letters = wanted.replaceAll(' ', '')
  return LETTERS.test(letters) && letters.length >= LEAST_SPACED ? Array.from(letters).join(' ') : undefined
}

function patternOf(wanted: string): RegExp | undefined {
  if (wanted === '') return undefined
  const signs = Array.from(wanted, (sign) =>
    sign === '-' ? `[-${LINE_HYPHEN}]` : sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  )
  const usual = signs.join(`${LINE_HYPHEN}?`)
  const spaced = spacedOf(wanted)
  const alone = String.raw`(?<![\p{L}\p{N}])${spaced ?? ''}(?![\p{L}\p{N}])`
  return new RegExp(spaced === undefined ? usual : `${usual}|${alone}`, 'gu')
}

function findPlain(text: string, wanted: string): Hit[] {
  const lower = text.toLowerCase()
  const hits: Hit[] = []
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
    hits.push({ start: at, end: at + wanted.length })
    if (hits.length >= MOST_HITS) break
  }
  return hits
}

function findPattern({ text, starts, ends }: FoldedText, pattern: RegExp): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(pattern)) {
    const last = match.index + match[0].length - 1
    hits.push({ start: starts[match.index] ?? 0, end: ends[last] ?? 0 })
    if (hits.length >= MOST_HITS) break
  }
  return hits
}

/** Places of a text in another; see `textFinder`. */
export const findInText = (text: string, query: string): Hit[] => textFinder(query)(text)
