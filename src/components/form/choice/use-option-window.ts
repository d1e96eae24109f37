import { useLayoutEffect, useRef, useState } from 'react'
import { topToShow, windowOf } from './window-of.ts'

/** Height of an option whose text fits on one line; others are measured once they are rendered. */
const LINE_PX = 36
/** Upper limit of the list's height in choice.module.css. */
const LIST_PX = 288
const OVERSCAN_PX = 144

/** The options of a long list that are near the part in sight, and a list that scrolls to the active one. */
export function useOptionWindow(keys: readonly string[], active: number, query: string) {
  const list = useRef<HTMLDivElement>(null)
  const [topPx, setTopPx] = useState(0)
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map())
  const shown = useRef('')
  const heights = keys.map((key) => measured.get(key) ?? LINE_PX)
  const rendered = windowOf(heights, topPx - OVERSCAN_PX, topPx + LIST_PX + OVERSCAN_PX)

  // Before the browser paints other rows: their heights first, then the active option.
  useLayoutEffect(() => {
    const scroller = list.current
    if (scroller === null) return
    const corrections = [...scroller.querySelectorAll<HTMLElement>('[role="option"]')].flatMap(
      (row, place) => {
        const key = keys[rendered.first + place]
        const heightPx = row.offsetHeight
        const changePx = heightPx - (heights[rendered.first + place] ?? 0)
        // Where nothing is laid out, there is nothing to correct.
        return key === undefined || heightPx === 0 || changePx === 0
          ? []
          : [{ key, heightPx, changePx, startPx: row.offsetTop }]
      },
    )
    if (corrections.length > 0) {
      // What is in sight stays there when rows above it turn out higher or lower than assumed.
      const shiftPx = corrections
        .filter(({ startPx }) => startPx < topPx)
        .reduce((sum, { changePx }) => sum + changePx, 0)
      scroller.scrollTop += shiftPx
      setTopPx(scroller.scrollTop)
      setMeasured(new Map([...measured, ...corrections.map(({ key, heightPx }) => [key, heightPx] as const)]))
      return
    }
    const wanted = `${active} ${query}`
    if (shown.current === wanted) return
    const viewPx = scroller.clientHeight || LIST_PX
    const top = active < 0 ? 0 : topToShow(heights, active, scroller.scrollTop, viewPx)
    // An option that wasn't rendered yet is measured first, and shown exactly in the next round.
    if (active < rendered.end && (active < 0 || active >= rendered.first)) shown.current = wanted
    scroller.scrollTop = top
    setTopPx(top)
  }, [active, query, keys, heights, measured, topPx, rendered.first, rendered.end])

  return { list, rendered, onScroll: () => setTopPx(list.current?.scrollTop ?? 0) }
}
