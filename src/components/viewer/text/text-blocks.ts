import type { Hit } from './find-in-text.ts'

const LINES_A_BLOCK = 200

export interface TextBlock {
  /** Of its first character in the whole text. */
  start: number
  text: string
}

/** A text in pieces of some lines each; the browser lays out only those in sight. */
export function toBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let start = 0
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (lines % LINES_A_BLOCK !== 0) continue
    blocks.push({ start, text: text.slice(start, at + 1) })
    start = at + 1
  }
  if (start < text.length || blocks.length === 0) blocks.push({ start, text: text.slice(start) })
  return blocks
}

/** A hit as a range of the document. `host` holds a `span` for each block, in their order. */
export function rangeOf(host: HTMLElement, blocks: readonly TextBlock[], hit: Hit): Range {
  const spans = host.querySelectorAll('pre > span')
  const range = document.createRange()
  const place = (offset: number): [Node, number] => {
    const index = blocks.findLastIndex((block) => block.start <= offset)
    const node = spans.item(Math.max(0, index)).firstChild ?? host
    return [node, offset - (blocks[index]?.start ?? 0)]
  }
  range.setStart(...place(hit.start))
  range.setEnd(...place(hit.end))
  return range
}
