import { formatNumber } from '../../../lib/format/numbers.ts'
import {
  brokenPages,
  clippedPdf,
  filesInPdf,
  LARGE_PICTURE_IN_PDF,
  LOST_CONTENT,
  LOST_PICTURE,
  MEDIA_IN_PDF,
  PDF_LINKS,
  PDF_PORTFOLIO,
  SIGNED_PDF,
  UNDRAWN_CHOICES,
  UNDRAWN_MARKS,
  UNDRAWN_VALUES,
  unsearchedPages,
  XFA_BESIDE,
  XFA_ONLY,
} from '../messages.ts'
import type { PdfLoss } from './pdf-loss.ts'
import type { PdfFacts } from './read-facts.ts'
import type { PageSurvey } from './survey-pages.ts'

interface Known {
  pages: { shown: number; all: number }
  losses: ReadonlySet<PdfLoss>
  broken: readonly number[]
  unsearched: readonly number[]
  facts: PdfFacts | undefined
  survey: PageSurvey | undefined
}

const LOSS_SENTENCES: Record<PdfLoss, string> = {
  'large-picture': LARGE_PICTURE_IN_PDF,
  picture: LOST_PICTURE,
  content: LOST_CONTENT,
}

/** How what is shown of a document differs from what a PDF program shows, the most important first. */
export function pdfOmissions({ pages, losses, broken, unsearched, facts, survey }: Known): string[] {
  const files = [...(facts?.files ?? []), ...(survey?.files ?? [])]
  const found: (string | false | undefined)[] = [
    facts?.xfa === 'only' && XFA_ONLY,
    facts?.isPortfolio && PDF_PORTFOLIO,
    pages.shown < pages.all && clippedPdf(formatNumber(pages.shown), formatNumber(pages.all)),
    broken.length > 0 && brokenPages(broken),
    ...Array.from(losses, (loss) => LOSS_SENTENCES[loss]),
    survey?.hasUndrawnChoices && UNDRAWN_CHOICES,
    survey?.hasUndrawnValues && UNDRAWN_VALUES,
    survey?.hasUndrawnMarks && UNDRAWN_MARKS,
    facts?.xfa === 'beside' && XFA_BESIDE,
    files.length > 0 && filesInPdf(files),
    survey?.hasMedia && MEDIA_IN_PDF,
    unsearched.length > 0 && unsearchedPages(unsearched),
    facts?.isSigned && SIGNED_PDF,
    survey?.hasOutsideLinks && PDF_LINKS,
  ]
  return found.filter((sentence) => typeof sentence === 'string')
}
