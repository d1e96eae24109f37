const ALL = 'desk-hit'
const CURRENT = 'desk-current-hit'

/**
 * Marks hits without touching the document (CSS Custom Highlight API; see viewer.module.css). A browser without it
 * still scrolls to the hits.
 */
export function showHighlights(ranges: readonly Range[], current: Range | undefined): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set(ALL, new Highlight(...ranges))
  CSS.highlights.set(CURRENT, current ? new Highlight(current) : new Highlight())
}

export function clearHighlights(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}
