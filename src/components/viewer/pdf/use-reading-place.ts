import { useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announce.ts'
import type { ElementSize } from '../use-element-size.ts'
import { PAGE_GAP_PX, pageInSight } from './page-sizes.ts'
import type { PageLayout } from './use-page-layout.ts'

interface ReadingPlaceOptions {
  scroller: HTMLElement | null
  room: ElementSize | undefined
  layout: PageLayout
  firstPage: number | undefined
  onPage: ((page: number) => void) | undefined
}

/** Where in the document the reader is: kept while pages change their size, told to the address as it changes. */
export function useReadingPlace({ scroller, room, layout, firstPage = 1, onPage }: ReadingPlaceOptions) {
  const { sizes, tops, scale } = layout
  const count = sizes.length
  const [scrollTop, setScrollTop] = useState(0)
  const anchor = useRef({ scale, scrollTop: 0 })
  const hasArrived = useRef(false)
  const toldPage = useRef(firstPage)

  const topOf = (page: number): number => (tops[page - 1] ?? 0) - PAGE_GAP_PX / 2
  const pageAt = (top: number): number =>
    Math.min(count, pageInSight(tops, top, room?.height ?? 0, (sizes.at(-1)?.height ?? 0) * scale))
  const arrivalTop = topOf(Math.min(count, firstPage))

  useEffect(() => {
    if (scroller === null || room === undefined) return
    const before = anchor.current
    if (!hasArrived.current) {
      // To the page the address names, as soon as there is a height to scroll.
      hasArrived.current = true
      if (firstPage > 1) scroller.scrollTo({ top: arrivalTop })
    } else if (before.scale !== scale) {
      // The same place stays in sight.
      scroller.scrollTo({ top: (before.scrollTop * scale) / before.scale })
    }
    anchor.current = { scale, scrollTop: scroller.scrollTop }
  }, [scroller, room, scale, firstPage, arrivalTop])

  function handleScroll(top: number): void {
    setScrollTop(top)
    // Pages that have just become smaller move the window too: that is not where the reader was.
    if (anchor.current.scale === scale) anchor.current = { scale, scrollTop: top }
    const page = pageAt(top)
    if (page === toldPage.current) return
    toldPage.current = page
    onPage?.(page)
  }

  function goTo(page: number): void {
    const wanted = Math.min(count, Math.max(1, page))
    scroller?.scrollTo({ top: topOf(wanted) })
    announce(`Page ${wanted} of ${count}`)
  }

  return { scrollTop, page: pageAt(scrollTop), handleScroll, goTo }
}
