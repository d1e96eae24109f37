import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { MOST_HITS } from '../find/find-in-text.ts'
import { useLoaded } from '../use-loaded.ts'
import type { LivePdf } from './live-pdf.ts'
import { joinItems } from './page-text.ts'
import type { PageText } from './page-text.ts'
import { findOnPage } from './pdf-search.ts'
import type { PdfHit } from './pdf-search.ts'

interface PdfSearch {
  hits: readonly PdfHit[]
  /** Pages are still being searched. */
  isSearching: boolean
  /** The text of the pages that were read so far, by their number. */
  texts: ReadonlyMap<number, PageText>
  /** Pages whose text can't be read: nothing is found on them. */
  unread: readonly number[]
}

interface Found {
  hits: readonly PdfHit[]
  unread: readonly number[]
}

const NOTHING: Found = { hits: [], unread: [] }

/** Hits of a text in the first `count` pages of a document, page after page as they are read. */
export function usePdfSearch(pdf: LivePdf, count: number, query: string): PdfSearch {
  // Read once each; kept as long as the document is open.
  const [texts] = useState(() => new Map<number, PageText>())

  const read = (page: number, signal: AbortSignal): Promise<PageText> =>
    pdf.read({ page, urgency: 'find', signal }, (document) => readPage(document, page))
  const search = useLoaded<Found, Found>(query, async (signal, onFound) => {
    if (query === '') return NOTHING
    const hits: PdfHit[] = []
    const unread: number[] = []
    for (let number = 1; number <= count && hits.length < MOST_HITS; number++) {
      const text = texts.get(number) ?? (await read(number, signal).catch(() => undefined))
      signal.throwIfAborted()
      if (text === undefined) {
        unread.push(number)
        continue
      }
      texts.set(number, text)
      const found = findOnPage(number, text, query)
      hits.push(...found)
      if (found.length > 0) onFound({ hits: hits.slice(), unread: unread.slice() })
    }
    return { hits, unread }
  })

  const { hits, unread } = search.step === 'ready' ? search.result : (search.progress ?? NOTHING)
  return { hits, unread, isSearching: query !== '' && search.step === 'loading', texts }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  return joinItems(items.flatMap((item) => ('str' in item ? [item] : [])))
}
