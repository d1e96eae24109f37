import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useRef } from 'react'
import { useInSight } from '../../ui/use-in-sight.ts'
import { useLoaded } from '../use-loaded.ts'
import styles from './PdfThumbnails.module.css'
import type { PagePlace } from './use-page-layout.ts'

const WIDTH_PX = 112

interface PdfThumbnailsProps {
  document: PDFDocumentProxy
  pages: readonly PagePlace[]
  rotation: number
  /** From 1. */
  current: number
  labels: readonly string[] | undefined
  onPage: (page: number) => void
}

/** The pages in small, to find one by its look. */
export function PdfThumbnails({ document, pages, rotation, current, labels, onPage }: PdfThumbnailsProps) {
  return (
    <nav className={styles['thumbnails']} aria-label="Pages">
      <ol>
        {pages.map(({ number, width, height }) => (
          <li key={number}>
            <button
              type="button"
              aria-label={`Go to page ${number}`}
              aria-current={number === current ? 'page' : undefined}
              onClick={() => onPage(number)}
            >
              <span
                className={styles['picture']}
                style={{ width: WIDTH_PX, height: Math.min(3 * WIDTH_PX, (WIDTH_PX * height) / width) }}
              >
                <Thumbnail document={document} number={number} rotation={rotation} />
              </span>
              {labels?.[number - 1] || number}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Thumbnail(props: Pick<PdfThumbnailsProps, 'document' | 'rotation'> & { number: number }) {
  const { document, number, rotation } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const isSeen = useInSight(canvas)
  useLoaded(`${isSeen} ${rotation}`, async (signal) => {
    const element = canvas.current
    if (!isSeen || element === null) return
    const page = await document.getPage(number)
    signal.throwIfAborted()
    const turned = (page.rotate + rotation) % 360
    const { width } = page.getViewport({ scale: 1, rotation: turned })
    const sharpness = window.devicePixelRatio || 1
    const viewport = page.getViewport({ scale: (WIDTH_PX * sharpness) / width, rotation: turned })
    element.width = Math.max(1, Math.floor(viewport.width))
    element.height = Math.max(1, Math.min(Math.floor(viewport.height), 3 * WIDTH_PX * sharpness))
    const rendering = page.render({ canvas: element, viewport })
    signal.addEventListener('abort', () => rendering.cancel())
    await rendering.promise
  })
  return <canvas ref={canvas} aria-hidden="true" />
}
