import { formatList } from '../../lib/format/lists.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

const MOST_NAMED = 8

/** "1, 2 and 3", or the first eight and how many more. */
export function shortList(items: readonly string[]): string {
  const more = items.length - MOST_NAMED
  return formatList(more > 0 ? [...items.slice(0, MOST_NAMED), `${formatNumber(more)} more`] : items)
}
