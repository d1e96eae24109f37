import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useSyncExternalStore } from 'react'
import { useLoaded } from '../use-loaded.ts'
import type { LivePdf } from './live-pdf.ts'
import type { PdfLosses } from './pdf-losses.ts'
import type { PageSize } from './page-sizes.ts'
import { readFacts } from './read-facts.ts'
import { readOutline } from './read-outline.ts'
import { surveyPage, surveyPages } from './survey-pages.ts'
import type { PageSurvey } from './survey-pages.ts'

interface ExtrasOptions {
  pdf: LivePdf
  count: number
  /** Nothing else is asked of the document before its first page is on the screen. */
  isDrawn: boolean
  onSizes: (sizes: ReadonlyMap<number, PageSize>) => void
}

/** What is known of a document besides the pages on the screen, as it turns out. */
export function usePdfExtras({ pdf, count, isDrawn, onSizes }: ExtrasOptions) {
  const key = isDrawn ? pdf : undefined
  const ask = <Result>(signal: AbortSignal, work: (document: PDFDocumentProxy) => Promise<Result>) =>
    pdf.read({ urgency: 'rest', signal }, work)
  const outline = useLoaded(key, async (signal) => (isDrawn ? ask(signal, readOutline) : []))
  const facts = useLoaded(key, async (signal) => {
    if (!isDrawn) return undefined
    // One by one: what takes too long costs the others nothing.
    return readFacts({
      getMetadata: () => ask(signal, (document) => document.getMetadata()),
      getData: () => ask(signal, (document) => document.getData()),
      getAttachments: () => ask(signal, (document) => document.getAttachments()),
      getFieldObjects: () => ask(signal, (document) => document.getFieldObjects()),
      getOptionalContentConfig: () => ask(signal, (document) => document.getOptionalContentConfig()),
      getJSActions: () => ask(signal, (document) => document.getJSActions()),
      getPageLabels: () => ask(signal, (document) => document.getPageLabels()),
    })
  })
  const survey = useLoaded<PageSurvey | undefined, PageSurvey>(key, async (signal, onProgress) => {
    if (!isDrawn) return undefined
    const read = (number: number) =>
      pdf.read({ page: number, urgency: 'rest', signal }, (document) => surveyPage(document, number))
    const found = await surveyPages(read, count, signal, (soFar) => {
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
