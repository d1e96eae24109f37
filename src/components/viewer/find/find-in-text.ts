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
 * be part of the word or not; both are found, and so are words that the line cuts without a hyphen of their own.
 */
export function textFinder(query: string): (text: string) => Hit[] {
  const { text: wanted } = foldText(query.trim())
  const pattern = patternOf(wanted)
  if (pattern === undefined) return () => []
  return (text) => (PLAIN.test(text) ? findPlain(text, wanted) : findPattern(foldText(text), pattern))
}

/** Places in the original of a text that is folded already, as for each letter that is typed. */
export function findInFolded(folded: FoldedText, query: string): Hit[] {
  const pattern = patternOf(foldText(query.trim()).text)
  return pattern === undefined ? [] : findPattern(folded, pattern)
}

function patternOf(wanted: string): RegExp | undefined {
  if (wanted === '') return undefined
  const signs = Array.from(wanted, (sign) =>
    sign === '-' ? `[-${LINE_HYPHEN}]` : sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  )
  return new RegExp(signs.join(`${LINE_HYPHEN}?`), 'gu')
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
