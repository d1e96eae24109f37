import { TextLayer } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PageSize } from './page-sizes.ts'

/** A canvas larger than this is rendered coarser: browsers refuse it, or the memory is not worth it. */
const MOST_CANVAS_PIXELS = 16_000_000
const LONGEST_CANVAS_SIDE = 16_000

interface RenderOptions {
  document: PDFDocumentProxy
  number: number
  scale: number
  rotation: number
  container: HTMLElement
  textLayerClass: string
  /** Ends the rendering, or clears the page when it is complete. */
  signal: AbortSignal
  /** The real size of the page; pages of one document differ. */
  onSize: (size: PageSize) => void
  /** The page can be seen. */
  onPicture: () => void
  /** Its text can be selected, piece by piece. */
  onText: (pieces: readonly HTMLElement[]) => void
}

/** Renders a page as a picture with its text over it to select. A page without readable text is shown all the same. */
export async function renderPage(options: RenderOptions): Promise<void> {
  const { document, number, scale, rotation, container, textLayerClass, signal } = options
  const page = await document.getPage(number)
  signal.throwIfAborted()
  const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 })
  const { width, height } = page.getViewport({ scale: 1, rotation: page.rotate })
  options.onSize({ width, height })

  const sharpness = Math.min(
    window.devicePixelRatio || 1,
    Math.sqrt(MOST_CANVAS_PIXELS / (viewport.width * viewport.height)),
    LONGEST_CANVAS_SIDE / Math.max(viewport.width, viewport.height),
  )
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width * sharpness))
  canvas.height = Math.max(1, Math.floor(viewport.height * sharpness))
  // The text over it says the same to those who cannot see.
  canvas.setAttribute('aria-hidden', 'true')
  const text = window.document.createElement('div')
  text.className = textLayerClass
  // Pages can be measured in units of their own, larger than a point.
  text.style.setProperty('--total-scale-factor', String(scale * page.userUnit))

  const rendering = page.render({
    canvas,
    viewport,
    ...(sharpness === 1 ? {} : { transform: [sharpness, 0, 0, sharpness, 0, 0] }),
  })
  signal.addEventListener('abort', () => {
    rendering.cancel()
    // Frees the bitmap at once instead of at the next garbage collection.
    canvas.width = 0
    page.cleanup()
    container.replaceChildren()
  })
  // In sight from its first stroke: a scan takes long to be complete.
  container.replaceChildren(canvas)
  await rendering.promise.catch((error: unknown) => {
    canvas.remove()
    throw error
  })
  signal.throwIfAborted()
  container.append(text)
  options.onPicture()
  // Asked for before, it would keep the worker from the picture.
  const layer = new TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: false }),
    container: text,
    viewport,
  })
  signal.addEventListener('abort', () => layer.cancel())
  await layer.render().then(
    () => options.onText(layer.textDivs),
    () => undefined,
  )
}
