import { useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announce.ts'
import type { ElementSize } from '../use-element-size.ts'
import { PAGE_GAP_PX, pageInSight } from './page-sizes.ts'
import { placeAt, topOfPlace } from './reading-place.ts'
import type { PagePlace } from './use-page-layout.ts'

interface ReadingPlaceOptions {
  scroller: HTMLElement | null
  room: ElementSize | undefined
  pages: readonly PagePlace[]
  firstPage: number | undefined
  onPage: ((page: number) => void) | undefined
}

/** Where in the document the reader is: kept while pages change their size, told to the address as it changes. */
export function useReadingPlace({ scroller, room, pages, firstPage = 1, onPage }: ReadingPlaceOptions) {
  const count = pages.length
  const [scrollTop, setScrollTop] = useState(0)
  const anchor = useRef({ pages, place: placeAt(pages, 0) })
  const hasArrived = useRef(false)
  const toldPage = useRef(firstPage)

  const topOf = (page: number): number => (pages[page - 1]?.top ?? 0) - PAGE_GAP_PX / 2
  const pageAt = (top: number): number => {
    const tops = pages.map((page) => page.top)
    return Math.min(count, pageInSight(tops, top, room?.height ?? 0, pages.at(-1)?.height ?? 0))
  }

  useEffect(() => {
    if (scroller === null || room === undefined) return
    if (!hasArrived.current) {
      // To the page the address names, as soon as there is a height to scroll.
      hasArrived.current = true
      const arrival = (pages[Math.min(pages.length, firstPage) - 1]?.top ?? 0) - PAGE_GAP_PX / 2
      if (firstPage > 1) scroller.scrollTo({ top: arrival })
    } else if (anchor.current.pages !== pages) {
      // The same place stays in sight, also while pages above it turn out to be larger or smaller.
      const top = topOfPlace(pages, anchor.current.place)
      if (Math.abs(top - scroller.scrollTop) >= 1) scroller.scrollTo({ top })
    }
    anchor.current = { pages, place: placeAt(pages, scroller.scrollTop) }
  }, [scroller, room, pages, firstPage])

  function handleScroll(top: number): void {
    setScrollTop(top)
    // Pages that have just become smaller move the window too: that is not where the reader was.
    if (anchor.current.pages === pages) anchor.current = { pages, place: placeAt(pages, top) }
    const page = pageAt(top)
    if (page === toldPage.current) return
    toldPage.current = page
    onPage?.(page)
  }

  /** `offset`: how far down the page, in pixels as it is shown. */
  function goTo(page: number, offset = 0): void {
    const wanted = Math.min(count, Math.max(1, page))
    scroller?.scrollTo({ top: topOf(wanted) + offset })
    announce(`Page ${wanted} of ${count}`)
  }

  return { scrollTop, page: pageAt(scrollTop), handleScroll, goTo }
}
