import { MOST_HITS } from '../text/find-in-text.ts'
import { foldText, LINE_HYPHEN } from './folded-text.ts'
import type { PageText } from './page-text.ts'

export interface PdfHit {
  /** From 1. */
  page: number
  start: number
  end: number
}

/**
 * What finds a text in folded ones. A hyphen at the end of a line may be part of the word or not; both are found, and
 * so are words that the line cuts without a hyphen of their own.
 */
function patternOf(query: string): RegExp | undefined {
  const { text } = foldText(query.trim())
  if (text === '') return undefined
  const signs = Array.from(text, (sign) => {
    if (sign === '-') return `[-${LINE_HYPHEN}]`
    return sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  })
  return new RegExp(signs.join(`${LINE_HYPHEN}?`), 'gu')
}

/** Places of a text on a page, whatever the case, accents, ligatures and line ends of either. */
export function findOnPage(page: number, { text }: PageText, query: string): PdfHit[] {
  const pattern = patternOf(query)
  if (pattern === undefined) return []
  const folded = foldText(text)
  const hits: PdfHit[] = []
  for (const match of folded.text.matchAll(pattern)) {
    const last = match.index + match[0].length - 1
    hits.push({ page, start: folded.starts[match.index] ?? 0, end: folded.ends[last] ?? text.length })
    if (hits.length >= MOST_HITS) break
  }
  return hits
}
