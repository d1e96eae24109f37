export interface PageSize {
  width: number
  height: number
}

/** Space above each page and below the last, in pixels. */
export const PAGE_GAP_PX = 12

export function turned(size: PageSize, rotation: number): PageSize {
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width }
}

/** The page that is being read, from 1: the one a third down the window, and the last one at the very end. */
export function pageInSight(
  tops: readonly number[],
  scrollTop: number,
  viewHeight: number,
  lastHeight: number,
): number {
  const end = (tops.at(-1) ?? 0) + lastHeight
  if (tops.length > 1 && scrollTop > 0 && scrollTop + viewHeight >= end) return tops.length
  const middle = scrollTop + viewHeight / 3
  const index = tops.findLastIndex((top) => top <= middle)
  return Math.max(1, index + 1)
}
