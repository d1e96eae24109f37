import { useEffect, useEffectEvent } from 'react'
import './highlights.css'

const OTHERS = 'desk-hit'
const CURRENT = 'desk-current-hit'

interface Highlights {
  all: readonly Range[]
  /** One of them. */
  current: Range | undefined
}

/**
 * Marks hits without touching the document (CSS Custom Highlight API; see highlights.css). A browser without it
 * still scrolls to the hits. `find` looks for their ranges on the screen whenever the hit or the text shown changes.
 */
export function useHighlights<Hit, Text>(
  hit: Hit,
  shownText: Text,
  find: (hit: Hit, shownText: Text) => Highlights,
): void {
  const show = useEffectEvent((shownHit: Hit, text: Text) => {
    const { all, current } = find(shownHit, text)
    if (!('highlights' in CSS)) return
    // On pages of a PDF marks lie over the words, and two over each other would hide them.
    CSS.highlights.set(OTHERS, new Highlight(...all.filter((range) => range !== current)))
    CSS.highlights.set(CURRENT, current ? new Highlight(current) : new Highlight())
  })

  useEffect(() => {
    show(hit, shownText)
    return () => {
      if (!('highlights' in CSS)) return
      CSS.highlights.delete(OTHERS)
      CSS.highlights.delete(CURRENT)
    }
  }, [hit, shownText])
}

/** Scrolls a range into the upper third of its scroller, unless it is in sight already. */
export function scrollToRange(scroller: HTMLElement, range: Range): void {
  const box = range.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  if (box.top < frame.top || box.bottom > frame.bottom)
    scroller.scrollBy({ top: box.top - frame.top - frame.height / 3 })
}
