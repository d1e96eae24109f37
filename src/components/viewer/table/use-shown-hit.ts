import { useRef } from 'react'
import { useHighlights } from '../use-highlights.ts'
import type { GridHit } from './find-in-grid.ts'
import { placeKey } from './grid-merges.ts'
import type { GridFind } from './use-grid-find.ts'

/** Where a cell stands in its table. */
export interface CellBox {
  top: number
  left: number
  width: number
}

interface ShownHitOptions {
  find: GridFind
  scroller: HTMLElement | null
  /** Changes with the rows that are in the document. */
  shownRows: string
  boxOf: (hit: GridHit) => CellBox
  /** Of what stays in sight over and before the cells. */
  frame: { top: number; left: number }
}

/** The hits in cells that are in the document, as ranges of it. */
function rangesOf(scroller: HTMLElement, hits: readonly GridHit[]): Map<GridHit, Range> {
  const cells = new Map<string, Element>()
  for (const cell of scroller.querySelectorAll('[data-cell]'))
    cells.set(cell.getAttribute('data-cell') ?? '', cell)
  const ranges = new Map<GridHit, Range>()
  for (const hit of hits) {
    const text = cells.get(placeKey(hit.row, hit.column))?.firstChild
    if (!(text instanceof Text) || text.length < hit.end) continue
    const range = document.createRange()
    range.setStart(text, hit.start)
    range.setEnd(text, hit.end)
    ranges.set(hit, range)
  }
  return ranges
}

/** Scrolls a cell into sight, unless it is there. */
function scrollToCell(scroller: HTMLElement, box: CellBox, frame: { top: number; left: number }): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller
  const isAbove = box.top < scrollTop + frame.top
  if (isAbove || box.top + frame.top > scrollTop + clientHeight)
    scroller.scrollTop = Math.max(0, box.top - frame.top - clientHeight / 3)
  const isBefore = box.left < scrollLeft + frame.left
  if (isBefore || box.left + box.width > scrollLeft + clientWidth)
    scroller.scrollLeft = Math.max(0, box.left - frame.left - clientWidth / 4)
}

/** Marks hits in the cells that are in the document, and scrolls to a hit that becomes the current one. */
export function useShownHit({
  find,
  scroller,
  shownRows,
  boxOf,
  frame,
}: ShownHitOptions): GridHit | undefined {
  const scrolledTo = useRef<GridHit>(undefined)
  const current = find.hits[find.place]
  useHighlights(current, shownRows, (hit) => {
    if (scroller === null) return { all: [], current: undefined }
    if (hit !== undefined && hit !== scrolledTo.current && hit.row >= 0)
      scrollToCell(scroller, boxOf(hit), frame)
    scrolledTo.current = hit
    const ranges = rangesOf(scroller, find.hits)
    return { all: Array.from(ranges.values()), current: hit && ranges.get(hit) }
  })
  return current
}
