import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { MOST_HITS } from '../text/find-in-text.ts'
import { useLoaded } from '../use-loaded.ts'
import { findOnPage, joinItems } from './pdf-search.ts'
import type { PageText, PdfHit } from './pdf-search.ts'

interface PdfSearch {
  hits: readonly PdfHit[]
  /** Pages are still being searched. */
  isSearching: boolean
  /** The text of the pages that were read so far, by their number. */
  texts: ReadonlyMap<number, PageText>
}

const NO_HITS: readonly PdfHit[] = []

/** Hits of a text in the first `count` pages of a document, page after page as they are read. */
export function usePdfSearch(document: PDFDocumentProxy, count: number, query: string): PdfSearch {
  // Read once each; kept as long as the document is open.
  const [texts] = useState(() => new Map<number, PageText>())

  const search = useLoaded<readonly PdfHit[], readonly PdfHit[]>(query, async (signal, onHits) => {
    if (query === '') return NO_HITS
    const hits: PdfHit[] = []
    for (let number = 1; number <= count && hits.length < MOST_HITS; number++) {
      const text = texts.get(number) ?? (await readPage(document, number))
      signal.throwIfAborted()
      texts.set(number, text)
      const found = findOnPage(number, text, query)
      hits.push(...found)
      if (found.length > 0) onHits(hits.slice())
    }
    return hits
  })

  // A page that cannot be read has no text to find, and ends the search.
  const hits = search.step === 'ready' ? search.result : (search.progress ?? NO_HITS)
  return { hits, isSearching: query !== '' && search.step === 'loading', texts }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  return joinItems(items.flatMap((item) => ('str' in item ? [item] : [])))
}
