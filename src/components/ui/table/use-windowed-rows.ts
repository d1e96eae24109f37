import { useState, useSyncExternalStore } from 'react'
import { rowWindow } from './row-window.ts'

interface WindowedRowsOptions {
  count: number
  rowHeightPx: number
  /** Where the list stands before it is first rendered. */
  initialOffsetPx: number
}

/** Which rows of a scrolling list to render; renders again only when the window moves by a row. */
export function useWindowedRows({ count, rowHeightPx, initialOffsetPx }: WindowedRowsOptions) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)

  function subscribe(onChange: () => void): () => void {
    if (scroller === null) return () => undefined
    const resized = new ResizeObserver(onChange)
    resized.observe(scroller)
    scroller.addEventListener('scroll', onChange, { passive: true })
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', onChange)
    }
  }

  const firstInSight = useSyncExternalStore(subscribe, () =>
    Math.floor((scroller?.scrollTop ?? initialOffsetPx) / rowHeightPx),
  )
  // Where styles are missing, the list is as high as its rows, which would then decide how many there are of them.
  const viewPx = useSyncExternalStore(subscribe, () =>
    Math.min(scroller?.clientHeight ?? Infinity, window.innerHeight),
  )
  return { ...rowWindow(firstInSight * rowHeightPx, viewPx, rowHeightPx, count), scroller, setScroller }
}
