import type { PDFDocumentProxy } from 'pdfjs-dist'

export const THUMBNAIL_WIDTH_PX = 112
/** Receipts can be a metre long. */
const GREATEST_HEIGHT_PX = 3 * THUMBNAIL_WIDTH_PX
const GREATEST_SHARPNESS = 2

export const thumbnailHeight = (width: number, height: number): number =>
  Math.min(GREATEST_HEIGHT_PX, (THUMBNAIL_WIDTH_PX * height) / width)

interface ThumbnailOptions {
  document: PDFDocumentProxy
  number: number
  rotation: number
  container: HTMLElement
  /** Ends the rendering, or takes the picture away. */
  signal: AbortSignal
}

/** Renders a page in small. */
export async function renderThumbnail(options: ThumbnailOptions): Promise<void> {
  const { document, number, rotation, container, signal } = options
  const page = await document.getPage(number)
  signal.throwIfAborted()
  const turned = (page.rotate + rotation) % 360
  const { width } = page.getViewport({ scale: 1, rotation: turned })
  const sharpness = Math.min(GREATEST_SHARPNESS, window.devicePixelRatio || 1)
  const viewport = page.getViewport({ scale: (THUMBNAIL_WIDTH_PX * sharpness) / width, rotation: turned })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.min(Math.floor(viewport.height), GREATEST_HEIGHT_PX * sharpness))
  // The button around it says which page it is.
  canvas.setAttribute('aria-hidden', 'true')
  const rendering = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => {
    rendering.cancel()
    // Frees the bitmap at once instead of at the next garbage collection.
    canvas.width = 0
    page.cleanup()
    canvas.remove()
  })
  await rendering.promise
  signal.throwIfAborted()
  container.replaceChildren(canvas)
}
