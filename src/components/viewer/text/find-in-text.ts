export interface Hit {
  start: number
  end: number
}

/** More hits than this are not counted: nobody steps through them. */
export const MOST_HITS = 2000

/** Finds a text in others, without regard to case. */
export function textFinder(query: string): (text: string) => Hit[] {
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu')
  return (text) => {
    const hits: Hit[] = []
    if (query === '') return hits
    for (const match of text.matchAll(pattern)) {
      hits.push({ start: match.index, end: match.index + match[0].length })
      if (hits.length >= MOST_HITS) break
    }
    return hits
  }
}

/** Places of a text in another, without regard to case. */
export const findInText = (text: string, query: string): Hit[] => textFinder(query)(text)
