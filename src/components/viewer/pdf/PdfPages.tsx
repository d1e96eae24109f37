import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { Notice } from '../../ui/Notice.tsx'
import { clearHighlights, showHighlights } from '../highlights.ts'
import { useCtrlWheel } from '../use-ctrl-wheel.ts'
import { useElementSize } from '../use-element-size.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from '../viewer.module.css'
import { clampZoom, LARGEST_AUTO_ZOOM, wheelZoom } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'
import { PAGE_GAP_PX, pageInSight, pageTops, turned } from './page-sizes.ts'
import type { PageSize } from './page-sizes.ts'
import { PdfOutline, readOutline } from './PdfOutline.tsx'
import type { OutlineEntry } from './PdfOutline.tsx'
import { PdfPage } from './PdfPage.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import { hitRange } from './hit-range.ts'
import { usePdfSearch } from './use-pdf-search.ts'

interface PdfPagesProps {
  document: PDFDocumentProxy
  /** Of page 1; the others are taken to be alike until they are drawn. */
  firstSize: PageSize
  name: string
  firstPage: number | undefined
  onPage: ((page: number) => void) | undefined
  /** Of one page. */
  longestWorkMs: number
  /** A page took longer. */
  onStuck: () => void
}

/** A document of a kilobyte can claim a hundred million pages; each of those shown takes its place in this page. */
const MOST_PAGES = 5000
/** Pages this far outside the window are drawn already, in heights of the window. */
const NEARNESS = 0.75

const numbers = new Intl.NumberFormat('en-GB')

/** The pages of an open document, one below the other. */
export function PdfPages(props: PdfPagesProps) {
  const { document, firstSize, name, firstPage, onPage, longestWorkMs, onStuck } = props
  const count = Math.min(MOST_PAGES, document.numPages)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [zoom, setZoom] = useState<Zoom>('auto')
  const [rotation, setRotation] = useState(0)
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const [scrollTop, setScrollTop] = useState(0)
  const [outline, setOutline] = useState<OutlineEntry[]>([])
  const [isOutlineOpen, setOutlineOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [currentHit, setCurrentHit] = useState(0)
  const [pieces, setPieces] = useState<ReadonlyMap<number, readonly HTMLElement[]>>(new Map())
  const search = usePdfSearch(document, count, query)
  const room = useElementSize(scroller)

  const sizes = Array.from({ length: count }, (_, index) =>
    turned(known.get(index + 1) ?? firstSize, rotation),
  )
  const reference = turned(firstSize, rotation)
  const fitWidth = room ? (room.width - 2 * PAGE_GAP_PX) / reference.width : 1
  const fitPage = room ? Math.min(fitWidth, (room.height - 2 * PAGE_GAP_PX) / reference.height) : 1
  const following = {
    auto: Math.min(LARGEST_AUTO_ZOOM, fitWidth),
    'fit-width': fitWidth,
    'fit-page': fitPage,
  }
  const scale = clampZoom(typeof zoom === 'number' ? zoom : following[zoom])
  const tops = pageTops(sizes, scale)
  const viewHeight = room?.height ?? 0
  const shownPage = Math.min(
    count,
    pageInSight(tops, scrollTop, viewHeight, (sizes.at(-1)?.height ?? 0) * scale),
  )
  useCtrlWheel(scroller, (deltaY) => setZoom(wheelZoom(scale, deltaY)))

  const noteSize = useCallback((number: number, size: PageSize) => {
    setKnown((old) => {
      const before = old.get(number)
      if (before?.width === size.width && before.height === size.height) return old
      return new Map(old).set(number, size)
    })
  }, [])
  const noteText = useCallback((number: number, divs: readonly HTMLElement[] | undefined) => {
    setPieces((old) => {
      const next = new Map(old)
      if (divs === undefined) next.delete(number)
      else next.set(number, divs)
      return next
    })
  }, [])

  useEffect(() => {
    let isOpen = true
    readOutline(document).then(
      (entries) => {
        if (isOpen) setOutline(entries)
      },
      () => undefined,
    )
    return () => {
      isOpen = false
    }
  }, [document])

  // The same place stays in sight when pages change their height.
  const anchor = useRef({ scale, scrollTop: 0 })
  useEffect(() => {
    const before = anchor.current
    if (scroller !== null && before.scale !== scale)
      scroller.scrollTop = (before.scrollTop * scale) / before.scale
    anchor.current = { scale, scrollTop: scroller?.scrollTop ?? 0 }
  }, [scroller, scale, scrollTop])

  // To the page the address names, once there is a height to scroll.
  const hasArrived = useRef(false)
  const isArriving = useRef(false)
  const arriveAt = tops[Math.min(count, firstPage ?? 1) - 1] ?? 0
  useEffect(() => {
    if (scroller === null || room === undefined || hasArrived.current) return
    hasArrived.current = true
    if (firstPage === undefined || firstPage <= 1) return
    isArriving.current = true
    scroller.scrollTop = arriveAt - PAGE_GAP_PX / 2
  }, [scroller, room, firstPage, arriveAt])

  useEffect(() => {
    // On the way to a page, the one passed by is not the one that is read.
    if (hasArrived.current && !isArriving.current && room !== undefined) onPage?.(shownPage)
  }, [shownPage, room, onPage])

  function goTo(page: number) {
    const wanted = Math.min(count, Math.max(1, page))
    scroller?.scrollTo({ top: (tops[wanted - 1] ?? 0) - PAGE_GAP_PX / 2 })
    announce(`Page ${wanted} of ${count}`)
  }

  const place = search.hits.length === 0 ? -1 : currentHit % search.hits.length
  const hit = search.hits[place]
  const hitPage = hit?.page
  const hitTop = hitPage === undefined ? undefined : tops[hitPage - 1]
  useEffect(() => {
    const ranges = search.hits.flatMap((one) => hitRange(one, search.texts, pieces) ?? [])
    const range = hit && hitRange(hit, search.texts, pieces)
    showHighlights(ranges, range)
    if (scroller === null || hitTop === undefined) return clearHighlights
    const box = range?.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    if (box === undefined) {
      if (!pieces.has(hitPage ?? 0)) scroller.scrollTop = hitTop - PAGE_GAP_PX / 2
    } else if (box.top < frame.top || box.bottom > frame.bottom)
      scroller.scrollBy({ top: box.top - frame.top - frame.height / 3 })
    return clearHighlights
    // Only a new hit moves the window; pages that come into sight must not pull it back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hit, pieces])

  const margin = viewHeight * NEARNESS
  return (
    <div className={styles['viewer']}>
      <PdfToolbar
        {...{ zoom, scale, count, shownPage, query, isOutlineOpen }}
        hits={search.hits.length}
        currentHit={place}
        isSearching={search.isSearching}
        hasOutline={outline.length > 0}
        onZoom={setZoom}
        onRotate={() => setRotation((rotation + 90) % 360)}
        onPage={goTo}
        onOutline={() => setOutlineOpen(!isOutlineOpen)}
        onQuery={(text) => {
          setQuery(text)
          setCurrentHit(0)
        }}
        onStep={(step) =>
          setCurrentHit((place + step + search.hits.length) % Math.max(1, search.hits.length))
        }
      />
      {count < document.numPages && (
        <Notice tone="warning">
          Only the first {numbers.format(count)} of {numbers.format(document.numPages)} pages are shown.
          Download the file to see the rest.
        </Notice>
      )}
      <div className={styles['beside']}>
        {isOutlineOpen && <PdfOutline entries={outline} onPage={goTo} />}
        <ScrollPane
          ref={setScroller}
          look="pages"
          label={`Pages of ${name}`}
          onScroll={(event) => {
            isArriving.current = false
            setScrollTop(event.currentTarget.scrollTop)
          }}
        >
          {sizes.map((size, index) => {
            const top = tops[index] ?? 0
            const bottom = top + size.height * scale
            return (
              <PdfPage
                // A page is its number.
                // oxlint-disable-next-line react/no-array-index-key
                key={index + 1}
                {...{ document, scale, rotation, size, longestWorkMs, onStuck }}
                number={index + 1}
                isNear={
                  room !== undefined && bottom > scrollTop - margin && top < scrollTop + viewHeight + margin
                }
                onSize={noteSize}
                onText={noteText}
              />
            )
          })}
        </ScrollPane>
      </div>
    </div>
  )
}
