import { formatNumber } from '../../../lib/format/numbers.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { clippedPdf } from '../messages.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { useCtrlWheel } from '../use-ctrl-wheel.ts'
import { useElementSize } from '../use-element-size.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { wheelZoom } from '../zoom.ts'
import type { PageSize } from './page-sizes.ts'
import { PdfOutline } from './PdfOutline.tsx'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfPages.module.css'
import { PdfToolbar } from './PdfToolbar.tsx'
import { readOutline } from './read-outline.ts'
import { usePageLayout } from './use-page-layout.ts'
import { usePdfFind } from './use-pdf-find.ts'
import { useReadingPlace } from './use-reading-place.ts'

interface PdfPagesProps {
  document: PDFDocumentProxy
  /** Of page 1; the others are assumed to be alike until they are rendered. */
  firstSize: PageSize
  name: string
  firstPage: number | undefined
  onPage: ((page: number) => void) | undefined
  /** A page takes too long to render. */
  onStuck: () => void
}

/** A document of a kilobyte can claim a hundred million pages; each of those shown has its place in this page. */
const MOST_PAGES = 5000
/** Pages this far outside the window are rendered already, in heights of the window. */
const NEARNESS = 0.75

/** The pages of an open document, one below the other. */
export function PdfPages({ document, firstSize, name, firstPage, onPage, onStuck }: PdfPagesProps) {
  const count = Math.min(MOST_PAGES, document.numPages)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const room = useElementSize(scroller)
  const { layout, zoom, setZoom, rotation, rotate, handleSize } = usePageLayout(count, firstSize, room)
  const { sizes, tops, scale } = layout
  const place = useReadingPlace({ scroller, room, layout, firstPage, onPage })
  const find = usePdfFind({ document, count, scroller, tops })
  const outline = useLoaded(document, () => readOutline(document))
  const [isOutlineOpen, setOutlineOpen] = useState(false)
  useCtrlWheel(scroller, (deltaY) => setZoom(wheelZoom(scale, deltaY)))

  const entries = outline.step === 'ready' ? outline.result : []
  const pages = sizes.map((size, index) => ({ number: index + 1, size, top: tops[index] ?? 0 }))
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
          find={find}
          hasOutline={entries.length > 0}
          isOutlineOpen={isOutlineOpen}
          onZoom={setZoom}
          onRotate={rotate}
          onPage={place.goTo}
          onOutline={() => setOutlineOpen(!isOutlineOpen)}
        />
      }
      omissions={
        count < document.numPages ? [clippedPdf(formatNumber(count), formatNumber(document.numPages))] : []
      }
    >
      <div className={styles['beside']}>
        {isOutlineOpen && <PdfOutline entries={entries} onPage={place.goTo} />}
        <ScrollPane
          ref={setScroller}
          look="pages"
          label={`Pages of ${name}`}
          onScroll={(event) => place.handleScroll(event.currentTarget.scrollTop)}
        >
          {pages.map(({ number, size, top }) => (
            <PdfPage
              key={number}
              document={document}
              number={number}
              scale={scale}
              rotation={rotation}
              size={size}
              isNear={isNear(top, size.height * scale)}
              onSize={handleSize}
              onText={find.handleText}
              onStuck={onStuck}
            />
          ))}
        </ScrollPane>
      </div>
    </ViewerFrame>
  )
}
