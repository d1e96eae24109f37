import { useState } from 'react'
import { outsideLink, PRINT_HINT } from './messages.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { useCtrlWheel } from '../use-ctrl-wheel.ts'
import { useElementSize } from '../use-element-size.ts'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { wheelZoom } from '../zoom.ts'
import { followLink } from './follow-link.ts'
import { pdfOmissions } from './omissions.ts'
import type { LivePdf } from './live-pdf.ts'
import type { PageSize } from './page-sizes.ts'
import { PdfComments } from './PdfComments.tsx'
import { PdfOutline } from './PdfOutline.tsx'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfPages.module.css'
import { PdfThumbnails } from './PdfThumbnails.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import type { PdfPanel } from './PdfToolbar.tsx'
import type { PdfComment, PdfLink } from './read-annotations.ts'
import { usePageLayout } from './use-page-layout.ts'
import { usePagesState } from './use-pages-state.ts'
import { useLosses, usePdfExtras } from './use-pdf-extras.ts'
import { usePdfFind } from './use-pdf-find.ts'
import { useReadingPlace } from './use-reading-place.ts'

interface PdfPagesProps {
  pdf: LivePdf
  name: string
  firstPage: number | undefined
  /** What had the focus stood in its place. */
  takesFocus: boolean
  onPage: ((page: number) => void) | undefined
}

/** A document of a kilobyte can claim a hundred million pages; each of those shown has its place in this page. */
const MOST_PAGES = 5000
/** Pages this far outside the window are rendered already, in heights of the window. */
const NEARNESS = 0.75

const ignore = (): void => undefined

/** The pages of an open document, one below the other. */
export function PdfPages({ pdf, name, firstPage, takesFocus, onPage }: PdfPagesProps) {
  const count = Math.min(MOST_PAGES, pdf.count)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const handlePane = (pane: HTMLElement | null) => {
    setScroller(pane)
    if (takesFocus && document.activeElement === document.body) pane?.focus()
  }
  const room = useElementSize(scroller)
  const { pages, zoom, setZoom, rotation, rotate, handleSizes } = usePageLayout(count, pdf.firstSize, room)
  const place = useReadingPlace({ scroller, room, pages, firstPage, onPage })
  const find = usePdfFind({ pdf, count, scroller, pages })
  const { isDrawn, broken, handleDrawn } = usePagesState()
  const { outline, facts, survey } = usePdfExtras({ pdf, count, isDrawn, onSizes: handleSizes })
  const lost = useLosses(pdf.losses)
  const [panel, setPanel] = useState<PdfPanel>()
  const [comment, setComment] = useState<string>()
  const [hint, setHint] = useState<string>()
  const scale = pages[place.page - 1]?.scale ?? 1
  useCtrlWheel(scroller, (deltaY) => setZoom(wheelZoom(scale, deltaY)))

  const handleSize = (number: number, size: PageSize) => handleSizes(new Map([[number, size]]))
  const openComment = ({ id }: PdfComment) => {
    setComment(id)
    setPanel('comments')
  }
  const openLink = (link: PdfLink) => {
    if (link.address !== undefined) return setHint(outsideLink(link.address))
    const reading = { page: place.page, pages, rotation }
    const arriving = pdf.read({ urgency: 'sight', signal: new AbortController().signal }, (document) =>
      followLink(link, { document, ...reading }),
    )
    // One that can't be read leads nowhere.
    arriving.then((arrival) => arrival && place.goTo(arrival.page, arrival.offset), ignore)
  }

  const comments = survey?.comments ?? []
  const counted = { shown: count, all: pdf.count }
  const known = { pages: counted, losses: lost, broken, unsearched: find.unread, facts, survey }
  const viewHeight = room?.height ?? 0
  const margin = viewHeight * NEARNESS
  const isNear = (top: number, height: number): boolean =>
    room !== undefined &&
    top + height > place.scrollTop - margin &&
    top < place.scrollTop + viewHeight + margin
  return (
    <ViewerFrame
      toolbar={
        <PdfToolbar
          zoom={zoom}
          scale={scale}
          count={count}
          page={place.page}
          labels={facts?.labels}
          find={find}
          hasOutline={outline.length > 0}
          commentCount={comments.length}
          panel={panel}
          onZoom={setZoom}
          onRotate={rotate}
          onPage={place.goTo}
          onPanel={setPanel}
          onPrintHint={() => setHint(PRINT_HINT)}
        />
      }
      omissions={[...(hint === undefined ? [] : [hint]), ...pdfOmissions(known)]}
    >
      <div className={styles['beside']}>
        {panel === 'pages' && (
          <PdfThumbnails
            pdf={pdf}
            pages={pages}
            rotation={rotation}
            current={place.page}
            labels={facts?.labels}
            onPage={place.goTo}
          />
        )}
        {panel === 'outline' && <PdfOutline entries={outline} onPage={place.goTo} />}
        {panel === 'comments' && (
          <PdfComments comments={comments} current={comment} onComment={({ page }) => place.goTo(page)} />
        )}
        <ScrollPane
          ref={handlePane}
          look="pages"
          label={`Pages of ${name}`}
          onScroll={(event) => place.handleScroll(event.currentTarget.scrollTop)}
        >
          {pages.map((page) => (
            <PdfPage
              key={page.number}
              pdf={pdf}
              place={page}
              rotation={rotation}
              isNear={isNear(page.top, page.height)}
              onSize={handleSize}
              onText={find.handleText}
              onDrawn={handleDrawn}
              onLink={openLink}
              onComment={openComment}
            />
          ))}
        </ScrollPane>
      </div>
    </ViewerFrame>
  )
}
