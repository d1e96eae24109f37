export interface OptionWindow {
  /** First option rendered. */
  readonly first: number
  /** One past the last option rendered. */
  readonly end: number
  /** Height of the options above the first one rendered. */
  readonly abovePx: number
  /** Height of the options below the last one rendered. */
  readonly belowPx: number
}

/** The options between two heights of a list; options differ in height where their texts wrap. */
export function windowOf(heights: readonly number[], fromPx: number, toPx: number): OptionWindow {
  const totalPx = heights.reduce((sum, height) => sum + height, 0)
  // A list that became shorter is still scrolled as before until the browser has noticed.
  const shiftPx = Math.max(0, toPx - totalPx)
  let first = 0
  let abovePx = 0
  for (; abovePx + (heights[first] ?? Infinity) <= fromPx - shiftPx; first++) abovePx += heights[first] ?? 0
  let end = first
  let bottomPx = abovePx
  for (; end < heights.length && bottomPx < toPx; end++) bottomPx += heights[end] ?? 0
  return { first, end, abovePx, belowPx: totalPx - bottomPx }
}

/** Where a list has to be scrolled to so that an option is in sight; `topPx` when it is already. */
export function topToShow(heights: readonly number[], index: number, topPx: number, viewPx: number): number {
  const startPx = heights.slice(0, index).reduce((sum, height) => sum + height, 0)
  const endPx = startPx + (heights[index] ?? 0)
  if (startPx < topPx) return startPx
  return endPx > topPx + viewPx ? endPx - viewPx : topPx
}
