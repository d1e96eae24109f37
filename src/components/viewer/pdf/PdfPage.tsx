import { TextLayer } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import styles from '../viewer.module.css'
import type { PageSize } from './page-sizes.ts'

/** A canvas larger than this is drawn coarser: browsers refuse it, or the memory is not worth it. */
const MOST_CANVAS_PIXELS = 16_000_000

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
  longestWorkMs: number
  /** Drawing takes longer than that. */
  onStuck: () => void
}

/** One page, drawn while it is near the window, with its text over it to select. */
export function PdfPage(props: PdfPageProps) {
  const { document, number, scale, rotation, size, isNear, onSize, onText, longestWorkMs, onStuck } = props
  const host = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)

  useEffect(() => {
    const element = host.current
    if (!isNear || element === null) return undefined
    let isOpen = true
    let stop = (): void => undefined
    const clock = setTimeout(onStuck, longestWorkMs)
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number)
      if (!isOpen) return
      const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 })
      const natural = page.getViewport({ scale: 1, rotation: page.rotate })
      onSize(number, { width: natural.width, height: natural.height })
      const pixels = viewport.width * viewport.height
      const sharpness = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_CANVAS_PIXELS / pixels))
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.max(1, Math.floor(viewport.width * sharpness))
      canvas.height = Math.max(1, Math.floor(viewport.height * sharpness))
      // The text over it says the same to those who cannot see.
      canvas.setAttribute('aria-hidden', 'true')
      const text = window.document.createElement('div')
      text.className = styles['textLayer'] ?? ''
      text.style.setProperty('--total-scale-factor', String(scale))
      const drawing = page.render({
        canvas,
        viewport,
        ...(sharpness === 1 ? {} : { transform: [sharpness, 0, 0, sharpness, 0, 0] }),
      })
      const layer = new TextLayer({
        textContentSource: page.streamTextContent({ includeMarkedContent: false }),
        container: text,
        viewport,
      })
      stop = () => {
        drawing.cancel()
        layer.cancel()
        onText(number, undefined)
        // Frees the bitmap at once instead of at the next garbage collection.
        canvas.width = 0
        page.cleanup()
      }
      await drawing.promise
      if (!isOpen) return
      element.replaceChildren(canvas, text)
      await layer.render()
      clearTimeout(clock)
      if (isOpen) onText(number, layer.textDivs)
    }
    draw().then(
      () => setBroken(false),
      () => {
        clearTimeout(clock)
        if (isOpen) setBroken(true)
      },
    )
    return () => {
      isOpen = false
      clearTimeout(clock)
      stop()
      element.replaceChildren()
    }
  }, [document, number, scale, rotation, isNear, onSize, onText, longestWorkMs, onStuck])

  return (
    <div
      className={styles['page']}
      data-page={number}
      role="group"
      aria-label={`Page ${number}`}
      style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
    >
      <div ref={host} />
      {isBroken && <p className={styles['pageProblem']}>This page cannot be shown.</p>}
    </div>
  )
}
