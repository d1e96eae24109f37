/** Rows rendered beyond the edges, so that scrolling does not show blanks. */
const OVERSCAN_ROWS = 8

interface RowWindow {
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
