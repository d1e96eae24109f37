import { LivePdf } from './live-pdf.ts'
import type { OpenDocument } from './live-pdf.ts'
import { PdfLosses } from './pdf-losses.ts'

const opened = (document: object): OpenDocument => ({ document: document as never, kill: () => undefined })

/** A document that a test makes up, with the few of pdf.js' many methods that are called; others follow in its place. */
export function livePdf(document: object, ...later: object[]): LivePdf {
  return new LivePdf({
    opened: opened(document),
    reopen: async () => opened(later.shift() ?? document),
    count: 1,
    firstSize: { width: 100, height: 100 },
    losses: new PdfLosses(),
  })
}
