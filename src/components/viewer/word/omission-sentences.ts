import { DOCUMENT_OMISSIONS } from './messages.ts'
import { DOCX_OMISSIONS } from './docx.ts'
import type { DocxOmission } from './docx.ts'

/** What the viewer says above a document, the most important first. */
export function omissionSentences(omissions: readonly DocxOmission[]): string[] {
  const counts = new Map(omissions.map(({ kind, count }) => [kind, count]))
  return DOCX_OMISSIONS.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [DOCUMENT_OMISSIONS[kind](count)]
  })
}
