export interface Hit {
  start: number
  end: number
}

/** More hits than this are not counted: nobody steps through them. */
export const MOST_HITS = 2000

/** Places of a text in another, without regard to case. */
export function findInText(text: string, query: string): Hit[] {
  if (query === '') return []
  const escaped = query.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const hits: Hit[] = []
  for (const match of text.matchAll(new RegExp(escaped, 'giu'))) {
    hits.push({ start: match.index, end: match.index + match[0].length })
    if (hits.length >= MOST_HITS) break
  }
  return hits
}
