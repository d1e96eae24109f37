import { useRef, useState } from 'react'
import { scrollToRange, useHighlights } from '../use-highlights.ts'
import { MOST_HITS } from '../find/find-in-text.ts'
import { hitRange } from './hit-range.ts'
import type { LivePdf } from './live-pdf.ts'
import { PAGE_GAP_PX } from './page-sizes.ts'
import type { PdfHit } from './pdf-search.ts'
import type { PagePlace } from './use-page-layout.ts'
import { usePdfSearch } from './use-pdf-search.ts'

interface PdfFindOptions {
  pdf: LivePdf
  count: number
  scroller: HTMLElement | null
  pages: readonly Pick<PagePlace, 'top'>[]
}

/** Finds text in a document, marks the hits on the pages that are rendered, and scrolls to the current one. */
export function usePdfFind({ pdf, count, scroller, pages }: PdfFindOptions) {
  const [query, setQuery] = useState('')
  const [currentHit, setCurrentHit] = useState(0)
  const [pieces, setPieces] = useState<ReadonlyMap<number, readonly HTMLElement[]>>(new Map())
  const { hits, isSearching, texts, unread } = usePdfSearch(pdf, count, query)
  const place = hits.length === 0 ? -1 : currentHit % hits.length
  // Only a new hit moves the window; pages that come into sight must not pull it back.
  const scrolledTo = useRef<PdfHit>(undefined)

  useHighlights(hits[place], pieces, (hit, shownPieces) => {
    const current = hit && hitRange(hit, texts, shownPieces)
    const all = hits.flatMap((one) => (one === hit ? current : hitRange(one, texts, shownPieces)) ?? [])
    if (scroller !== null && hit !== undefined && scrolledTo.current !== hit) {
      if (current) {
        scrollToRange(scroller, current)
        scrolledTo.current = hit
      } else if (!shownPieces.has(hit.page)) {
        // The page is rendered once it is near; then the hit has a place on it.
        scroller.scrollTo({ top: (pages[hit.page - 1]?.top ?? 0) - PAGE_GAP_PX / 2 })
      }
    }
    return { all, current }
  })

  function handleText(number: number, divs: readonly HTMLElement[] | undefined): void {
    setPieces((old) => {
      const next = new Map(old)
      if (divs === undefined) next.delete(number)
      else next.set(number, divs)
      return next
    })
  }

  function search(text: string): void {
    setQuery(text)
    setCurrentHit(0)
  }

  return {
    query,
    current: place,
    count: hits.length,
    unread,
    isPartial: isSearching || hits.length >= MOST_HITS,
    handleText,
    search,
    step: (step: 1 | -1) => setCurrentHit((place + step + hits.length) % Math.max(1, hits.length)),
  }
}
