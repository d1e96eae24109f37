import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { MOST_HITS } from '../text/find-in-text.ts'
import { findOnPage, joinItems } from './pdf-search.ts'
import type { PageText, PdfHit } from './pdf-search.ts'

interface PdfSearch {
  hits: PdfHit[]
  /** Pages are still being searched. */
  isSearching: boolean
  /** The text of the pages that were read so far, by their number. */
  texts: ReadonlyMap<number, PageText>
}

/** Hits of a text in the first `count` pages of a document, page after page as they are read. */
export function usePdfSearch(document: PDFDocumentProxy, count: number, query: string): PdfSearch {
  // Read once each; kept as long as the document is open.
  const [texts] = useState(() => new Map<number, PageText>())
  const [result, setResult] = useState<{ query: string; hits: PdfHit[]; isSearching: boolean }>({
    query: '',
    hits: [],
    isSearching: false,
  })

  useEffect(() => {
    if (query === '') return undefined
    let isOpen = true
    const search = async (): Promise<void> => {
      const hits: PdfHit[] = []
      for (let number = 1; number <= count && hits.length < MOST_HITS; number++) {
        const text = texts.get(number) ?? (await readPage(document, number))
        if (!isOpen) return
        texts.set(number, text)
        const found = findOnPage(number, text, query)
        if (found.length > 0 || number === 1) {
          hits.push(...found)
          setResult({ query, hits: hits.slice(), isSearching: true })
        }
      }
      setResult({ query, hits, isSearching: false })
    }
    search().catch(() => {
      // A page that cannot be read has no text to find.
      if (isOpen) setResult((old) => ({ ...old, isSearching: false }))
    })
    return () => {
      isOpen = false
    }
  }, [document, count, query, texts])

  const isCurrent = query !== '' && result.query === query
  return {
    hits: isCurrent ? result.hits : [],
    isSearching: query !== '' && (!isCurrent || result.isSearching),
    texts,
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  return joinItems(items.flatMap((item) => ('str' in item ? [item] : [])))
}
