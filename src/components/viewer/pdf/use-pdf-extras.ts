import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useSyncExternalStore } from 'react'
import { useLoaded } from '../use-loaded.ts'
import type { PdfLosses } from './pdf-losses.ts'
import type { PageSize } from './page-sizes.ts'
import { readFacts } from './read-facts.ts'
import { readOutline } from './read-outline.ts'
import { surveyPages } from './survey-pages.ts'
import type { PageSurvey } from './survey-pages.ts'

interface ExtrasOptions {
  document: PDFDocumentProxy
  count: number
  /** Nothing else is asked of the document before its first page is on the screen. */
  isDrawn: boolean
  onSizes: (sizes: ReadonlyMap<number, PageSize>) => void
}

/** What is known of a document besides the pages on the screen, as it turns out. */
export function usePdfExtras({ document, count, isDrawn, onSizes }: ExtrasOptions) {
  const key = isDrawn ? document : undefined
  const outline = useLoaded(key, async () => (isDrawn ? readOutline(document) : []))
  const facts = useLoaded(key, async () => (isDrawn ? readFacts(document) : undefined))
  const survey = useLoaded<PageSurvey | undefined, PageSurvey>(key, async (signal, onProgress) => {
    if (!isDrawn) return undefined
    const found = await surveyPages(document, count, signal, (soFar) => {
      onSizes(soFar.sizes)
      onProgress(soFar)
    })
    onSizes(found.sizes)
    return found
  })
  return {
    outline: outline.step === 'ready' ? outline.result : [],
    facts: facts.step === 'ready' ? facts.result : undefined,
    survey: survey.step === 'ready' ? survey.result : survey.progress,
  }
}

/** What could not be read so far. */
export function useLosses(losses: PdfLosses) {
  return useSyncExternalStore(losses.subscribe, losses.getFound)
}
