import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useRef } from 'react'
import { BROKEN_PAGE } from '../messages.ts'
import { useLoaded } from '../use-loaded.ts'
import { LONGEST_WORK_MS } from './open-pdf.ts'
import type { PageSize } from './page-sizes.ts'
import styles from './PdfPage.module.css'
import { renderPage } from './render-page.ts'

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  scale: number
  rotation: number
  size: PageSize
  isNear: boolean
  /** The real size, when it is known; pages of one document differ. */
  onSize: (number: number, size: PageSize) => void
  /** The text of the page is on the screen, piece by piece, or gone again. */
  onText: (number: number, pieces: readonly HTMLElement[] | undefined) => void
  /** Rendering takes too long. */
  onStuck: () => void
}

/** One page, rendered while it is near the window. */
export function PdfPage({ size, isNear, ...props }: PdfPageProps) {
  const { number, scale } = props
  return (
    <div
      className={styles['page']}
      data-page={number}
      role="group"
      aria-label={`Page ${number}`}
      style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
    >
      {isNear && <PageContent {...props} />}
    </div>
  )
}

function PageContent(props: Omit<PdfPageProps, 'size' | 'isNear'>) {
  const { document, number, scale, rotation, onSize, onText, onStuck } = props
  const host = useRef<HTMLDivElement>(null)
  const rendering = useLoaded(`${scale} ${rotation}`, async (signal) => {
    const container = host.current
    if (container === null) return
    const timer = setTimeout(onStuck, LONGEST_WORK_MS)
    const stopTimer = (): void => clearTimeout(timer)
    signal.addEventListener('abort', stopTimer)
    const pieces = await renderPage({
      document,
      number,
      scale,
      rotation,
      container,
      textLayerClass: styles['textLayer'] ?? '',
      signal,
      onSize: (natural) => onSize(number, natural),
    }).finally(stopTimer)
    signal.throwIfAborted()
    onText(number, pieces)
    signal.addEventListener('abort', () => onText(number, undefined))
  })
  return (
    <>
      <div ref={host} />
      {rendering.step === 'failed' && <p className={styles['problem']}>{BROKEN_PAGE}</p>}
    </>
  )
}
