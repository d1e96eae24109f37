const FRAME_MS = 1000 / 60

/** How many frames of a hundred were dropped, by the times between those that were there: half a frame late is still in time. */
export function droppedShare(gaps: readonly number[]): number {
  const expected = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / FRAME_MS)), 0)
  return (100 * (expected - gaps.length)) / expected
}
