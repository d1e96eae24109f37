import { useRef } from 'react'
import { BROKEN_PAGE, LOADING_PAGE, SLOW_PAGE } from './messages.ts'
import { PreviewTimeout } from '../run-in-worker.ts'
import { useLoaded } from '../use-loaded.ts'
import type { LivePdf } from './live-pdf.ts'
import type { PageSize } from './page-sizes.ts'
import { PageMarks } from './PageMarks.tsx'
import type { MarkActions } from './PageMarks.tsx'
import styles from './PdfPage.module.css'
import { renderPage } from './render-page.ts'
import type { PagePlace } from './use-page-layout.ts'

interface PdfPageProps extends MarkActions {
  pdf: LivePdf
  place: PagePlace
  rotation: number
  isNear: boolean
  /** The real size, when it is known; pages of one document differ. */
  onSize: (number: number, size: PageSize) => void
  /** The text of the page is on the screen, piece by piece, or gone again. */
  onText: (number: number, pieces: readonly HTMLElement[] | undefined) => void
  /** The page is on the screen, or can't be shown. */
  onDrawn: (number: number, isBroken: boolean) => void
}

/** One page, rendered while it is near the window. */
export function PdfPage({ isNear, ...props }: PdfPageProps) {
  const { number, width, height } = props.place
  return (
    <div
      className={styles['page']}
      data-page={number}
      role="group"
      aria-label={`Page ${number}`}
      style={{ width: Math.floor(width), height: Math.floor(height) }}
    >
      {isNear && <PageContent {...props} />}
    </div>
  )
}

function PageContent(props: Omit<PdfPageProps, 'isNear'>) {
  const { pdf, place, rotation, onSize, onText, onDrawn, onLink, onComment } = props
  const { number, scale } = place
  const host = useRef<HTMLDivElement>(null)
  const rendering = useLoaded(`${scale} ${rotation}`, async (signal) => {
    const container = host.current
    if (container === null) return
    await pdf
      .read({ page: number, urgency: 'sight', signal }, (document, workSignal) =>
        renderPage({
          document,
          number,
          scale,
          rotation,
          container,
          textLayerClass: styles['textLayer'] ?? '',
          signal: workSignal,
          onSize: (natural) => onSize(number, natural),
          onPicture: () => onDrawn(number, false),
          onText: (pieces) => onText(number, pieces),
        }),
      )
      .catch((error: unknown) => {
        if (!signal.aborted) onDrawn(number, !(error instanceof PreviewTimeout))
        throw error
      })
    signal.throwIfAborted()
    signal.addEventListener('abort', () => onText(number, undefined))
  })
  return (
    <>
      <div ref={host} aria-busy={rendering.step === 'loading'} />
      {rendering.step === 'loading' && <p className={styles['waiting']}>{LOADING_PAGE}</p>}
      {rendering.step === 'failed' && (
        <p className={styles['problem']}>
          {rendering.error instanceof PreviewTimeout ? SLOW_PAGE : BROKEN_PAGE}
        </p>
      )}
      {rendering.step === 'ready' && (
        <PageMarks pdf={pdf} number={number} rotation={rotation} onLink={onLink} onComment={onComment} />
      )}
    </>
  )
}
