import { formatNumber } from '../../../lib/format/numbers.ts'
import {
  brokenPages,
  clippedPdf,
  CUT_PDF,
  filesInPdf,
  HIDDEN_LAYERS,
  MEDIA_IN_PDF,
  MORE_COMMENTS,
  PDF_LINKS,
  PDF_LOSSES,
  PDF_PORTFOLIO,
  PDF_SCRIPTS,
  SIGNED_PDF,
  UNDRAWN_CHOICES,
  UNDRAWN_MARKS,
  UNDRAWN_VALUES,
  unsearchedPages,
  XFA_BESIDE,
  XFA_ONLY,
} from './messages.ts'
import type { FoundLosses } from './pdf-losses.ts'
import type { PdfFacts } from './read-facts.ts'
import type { PageSurvey } from './survey-pages.ts'

interface Known {
  pages: { shown: number; all: number }
  losses: FoundLosses
  broken: readonly number[]
  unsearched: readonly number[]
  facts: PdfFacts | undefined
  survey: PageSurvey | undefined
}

/** How what is shown of a document differs from what a PDF program shows, the most important first. */
export function pdfOmissions({ pages, losses, broken, unsearched, facts, survey }: Known): string[] {
  const files = [...(facts?.files ?? []), ...(survey?.files ?? [])]
  const allBroken = [...new Set([...broken, ...(survey?.unreadable ?? [])])].toSorted((a, b) => a - b)
  const found: (string | false | undefined)[] = [
    facts?.xfa === 'only' && XFA_ONLY,
    facts?.isPortfolio && PDF_PORTFOLIO,
    facts?.isCut && CUT_PDF,
    pages.shown < pages.all && clippedPdf(formatNumber(pages.shown), formatNumber(pages.all)),
    allBroken.length > 0 && brokenPages(allBroken),
    ...Array.from(losses, ([loss, onPages]) => PDF_LOSSES[loss](onPages)),
    survey?.hasUndrawnChoices && UNDRAWN_CHOICES,
    survey?.hasUndrawnValues && UNDRAWN_VALUES,
    survey?.hasUndrawnMarks && UNDRAWN_MARKS,
    facts?.xfa === 'beside' && XFA_BESIDE,
    files.length > 0 && filesInPdf(files),
    facts?.hasHiddenLayers && HIDDEN_LAYERS,
    survey?.hasMedia && MEDIA_IN_PDF,
    survey?.isClipped && MORE_COMMENTS,
    unsearched.length > 0 && unsearchedPages(unsearched),
    facts?.isSigned && SIGNED_PDF,
    survey?.hasOutsideLinks && PDF_LINKS,
    facts?.hasScripts && PDF_SCRIPTS,
  ]
  return found.filter((sentence) => typeof sentence === 'string')
}
