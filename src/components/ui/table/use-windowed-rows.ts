import { useState, useSyncExternalStore } from 'react'

/** Rows rendered beyond the edges, so that scrolling does not show blanks. */
const OVERSCAN_ROWS = 8

export interface RowWindow {
  /** First row rendered. */
  first: number
  /** One past the last row rendered. */
  end: number
}

/** The rows to render for a scroll position. All rows have one height, so nothing has to be measured. */
export function rowWindow(offsetPx: number, viewPx: number, rowHeightPx: number, count: number): RowWindow {
  const firstInSight = Math.floor(Math.max(0, offsetPx) / rowHeightPx)
  const inSight = Math.ceil(viewPx / rowHeightPx) + 1
  const first = Math.max(0, Math.min(firstInSight - OVERSCAN_ROWS, count - inSight - OVERSCAN_ROWS))
  return { first, end: Math.min(count, firstInSight + inSight + OVERSCAN_ROWS) }
}

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
  const viewPx = useSyncExternalStore(subscribe, () => scroller?.clientHeight ?? window.innerHeight)
  return { ...rowWindow(firstInSight * rowHeightPx, viewPx, rowHeightPx, count), scroller, setScroller }
}
