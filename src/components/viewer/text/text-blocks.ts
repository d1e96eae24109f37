import type { Hit } from '../find/find-in-text.ts'

const LINES_A_BLOCK = 200
/** The browser lays out a block as a whole, and a line without an end in a time that grows faster than the line. */
const MOST_CHARACTERS = 8_000
const CHARACTERS_A_LINE = 120

export interface TextBlock {
  /** Of its first character in the whole text. */
  start: number
  text: string
  /** About as many as it needs when laid out. */
  lines: number
}

/**
 * A text in pieces of some lines each; the browser lays out only those in sight. Longer lines than any are cut where
 * a piece ends.
 */
export function toBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let start = 0
  let end = 0
  let lines = 0
  const cut = (): void => {
    const wrapped = Math.ceil((end - start) / CHARACTERS_A_LINE)
    blocks.push({ start, text: text.slice(start, end), lines: Math.max(lines, wrapped) })
    start = end
    lines = 0
  }
  while (end < text.length) {
    const next = text.indexOf('\n', end)
    const lineEnd = next === -1 ? text.length : next + 1
    if (lines > 0 && lineEnd - start > MOST_CHARACTERS) cut()
    end = Math.min(lineEnd, start + MOST_CHARACTERS)
    // Never between the halves of a pair.
    if (end < lineEnd && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1
    lines += 1
    if (lines === LINES_A_BLOCK || end < lineEnd) cut()
  }
  if (start < end || blocks.length === 0) cut()
  return blocks
}

/** Hits, in their order, as ranges of the document. `host` holds a `span` for each block, in their order. */
export function rangesOf(host: HTMLElement, blocks: readonly TextBlock[], hits: readonly Hit[]): Range[] {
  const spans = host.querySelectorAll('pre > span')
  let index = 0
  const place = (offset: number): [Node, number] => {
    while ((blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) index += 1
    return [spans.item(index).firstChild ?? host, offset - (blocks[index]?.start ?? 0)]
  }
  return hits.map((hit) => {
    const range = document.createRange()
    range.setStart(...place(hit.start))
    range.setEnd(...place(hit.end))
    return range
  })
}
