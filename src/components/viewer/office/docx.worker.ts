import mammoth from 'mammoth'
import { checkZip } from '../../../lib/files/zip-directory.ts'
import { answerRequest } from '../worker-answer.ts'
import { OFFICE_LIMITS } from './office-limits.ts'

/** Headings, lists, tables and pictures as HTML, not yet to be trusted. */
answerRequest<Blob, string>(async (file) => {
  const arrayBuffer = await file.arrayBuffer()
  await checkZip(new Uint8Array(arrayBuffer), OFFICE_LIMITS)
  // Parts that live elsewhere are left out, never fetched.
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { externalFileAccess: false })
  return value
})
