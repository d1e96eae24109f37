import mammoth from 'mammoth'
import { clipHtml } from '../../../lib/files/clip-html.ts'
import { checkZip } from '../../../lib/files/zip-directory.ts'
import { answerRequest } from '../worker-answer.ts'
import { DOCUMENT_LIMITS, OFFICE_LIMITS } from './office-limits.ts'

export interface DocxAnswer {
  /** Headings, lists, tables and pictures, not yet to be trusted. */
  html: string
  isClipped: boolean
}

answerRequest<Blob, DocxAnswer>(async (file) => {
  const arrayBuffer = await file.arrayBuffer()
  await checkZip(new Uint8Array(arrayBuffer), OFFICE_LIMITS)
  // Parts that live elsewhere are left out, never fetched.
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { externalFileAccess: false })
  return clipHtml(value, DOCUMENT_LIMITS)
})
