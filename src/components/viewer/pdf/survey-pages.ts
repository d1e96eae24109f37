import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PreviewTimeout } from '../run-in-worker.ts'
import type { PageSize } from './page-sizes.ts'
import { readAnnotations } from './read-annotations.ts'
import type { PageAnnotations, PdfComment } from './read-annotations.ts'

/** What is known of the pages of a document without rendering them. */
export interface PageSurvey {
  sizes: ReadonlyMap<number, PageSize>
  /** Pages that aren't there, or can't be read. */
  unreadable: readonly number[]
  comments: readonly PdfComment[]
  /** There are more comments or links than are read. */
  isClipped: boolean
  /** Files attached at a place on a page. */
  files: readonly string[]
  hasMedia: boolean
  hasOutsideLinks: boolean
  hasUndrawnChoices: boolean
  hasUndrawnValues: boolean
  hasUndrawnMarks: boolean
}

const MOST_COMMENTS = 2000
/** Told after as many pages: each time, all pages are laid out again. */
const PAGES_AT_ONCE = 200
/** A page tree that claims millions of pages has none of them; nor need the reader be kept busy looking. */
const MOST_FAILURES = 20

interface SurveyedPage {
  size: PageSize
  annotations: PageAnnotations
}

/** What is known of one page. */
export async function surveyPage(
  document: Pick<PDFDocumentProxy, 'getPage'>,
  number: number,
): Promise<SurveyedPage> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  return { size: { width, height }, annotations: await readAnnotations(document, number) }
}

/** Goes through the first `count` pages, one after the other; pages that can't be read are passed over. */
export async function surveyPages(
  read: (number: number) => Promise<SurveyedPage>,
  count: number,
  signal: AbortSignal,
  onProgress: (survey: PageSurvey) => void,
): Promise<PageSurvey> {
  const sizes = new Map<number, PageSize>()
  const comments: PdfComment[] = []
  const files: string[] = []
  const unreadable: number[] = []
  let [isClipped, hasMedia, hasOutsideLinks] = [false, false, false]
  let [hasUndrawnChoices, hasUndrawnValues, hasUndrawnMarks] = [false, false, false]
  const survey = (): PageSurvey => ({
    sizes,
    unreadable: unreadable.slice(),
    comments: comments.slice(),
    isClipped,
    files,
    hasMedia,
    hasOutsideLinks,
    hasUndrawnChoices,
    hasUndrawnValues,
    hasUndrawnMarks,
  })

  for (let number = 1; number <= count && unreadable.length < MOST_FAILURES; number++) {
    try {
      const { size, annotations: found } = await read(number)
      sizes.set(number, size)
      isClipped ||= found.isClipped || comments.length + found.comments.length > MOST_COMMENTS
      comments.push(...found.comments.slice(0, MOST_COMMENTS - comments.length))
      files.push(...found.files)
      hasMedia ||= found.hasMedia
      hasUndrawnChoices ||= found.hasUndrawnChoices
      hasUndrawnValues ||= found.hasUndrawnValues
      hasUndrawnMarks ||= found.hasUndrawnMarks
      hasOutsideLinks ||= found.links.some(({ address }) => address !== undefined)
    } catch (error) {
      signal.throwIfAborted()
      // Those that take too long are named elsewhere.
      if (!(error instanceof PreviewTimeout)) unreadable.push(number)
    }
    signal.throwIfAborted()
    if (number % PAGES_AT_ONCE === 0) onProgress(survey())
  }
  return survey()
}
