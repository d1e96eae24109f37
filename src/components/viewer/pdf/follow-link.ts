import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfLink } from './read-annotations.ts'
import { readDest } from './read-dest.ts'
import type { PagePlace } from './use-page-layout.ts'

interface Reading {
  document: PDFDocumentProxy
  /** The page that is read now. */
  page: number
  pages: readonly Pick<PagePlace, 'scale'>[]
  rotation: number
}

interface Arrival {
  page: number
  /** How far down, in pixels as the page is shown. */
  offset: number
}

function pageOfAction(action: string, { page, pages: { length } }: Reading): number {
  const targets: Record<string, number> = { NextPage: page + 1, PrevPage: page - 1, FirstPage: 1 }
  return targets[action] ?? length
}

/** Where a link leads inside the document; undefined when it leads nowhere in it. */
export async function followLink(link: PdfLink, reading: Reading): Promise<Arrival | undefined> {
  if (link.action !== undefined) return { page: pageOfAction(link.action, reading), offset: 0 }
  const { document, rotation, pages } = reading
  const place = await readDest(document, link.dest)
  if (place?.top === undefined) return place && { page: place.page, offset: 0 }
  const page = await document.getPage(place.page)
  const viewport = page.getViewport({
    scale: pages[place.page - 1]?.scale ?? 1,
    rotation: (page.rotate + rotation) % 360,
  })
  const [, y] = viewport.convertToViewportPoint(0, place.top)
  return { page: place.page, offset: Math.max(0, Math.min(y, viewport.height)) }
}
