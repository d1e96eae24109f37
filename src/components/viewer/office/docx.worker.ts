import mammoth from 'mammoth'
import * as z from 'zod/mini'
import { clipHtml } from '../../../lib/files/clip-html.ts'
import { checkZip } from '../../../lib/files/zip-directory.ts'
import { handleRequest } from '../worker-response.ts'
import { docxSchema } from './docx.ts'
import { DOCUMENT_LIMITS, OFFICE_LIMITS } from './office-limits.ts'

handleRequest({ request: z.instanceof(Blob), result: docxSchema }, async (file) => {
  const arrayBuffer = await file.arrayBuffer()
  await checkZip(new Uint8Array(arrayBuffer), OFFICE_LIMITS)
  // Parts that live elsewhere are left out, never fetched.
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { externalFileAccess: false })
  return clipHtml(value, DOCUMENT_LIMITS)
})
