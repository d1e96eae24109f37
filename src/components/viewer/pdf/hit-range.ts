import { pieceAt } from './page-text.ts'
import type { PageText } from './page-text.ts'
import type { PdfHit } from './pdf-search.ts'

/** A hit as a range over the text layer of its page, while that is on the screen. */
export function hitRange(
  hit: PdfHit,
  texts: ReadonlyMap<number, PageText>,
  pieces: ReadonlyMap<number, readonly HTMLElement[]>,
): Range | undefined {
  const text = texts.get(hit.page)
  const divs = pieces.get(hit.page)
  if (text === undefined || divs === undefined) return undefined
  const start = pieceAt(text, hit.start)
  const last = pieceAt(text, hit.end - 1)
  const from = divs[start.index]?.firstChild
  const to = divs[last.index]?.firstChild
  if (!from || !to) return undefined
  const range = document.createRange()
  // A hit over the end of a line includes a space that is in no piece.
  range.setStart(from, Math.min(start.offset, from.textContent?.length ?? 0))
  range.setEnd(to, Math.min(last.offset + 1, to.textContent?.length ?? 0))
  return range
}
