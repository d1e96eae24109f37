import type { SourceFile } from './files/source-file.ts'
import { bigStream } from './files/streams.ts'

/** Just above what is previewed. */
const LENGTH = 26 * 1024 * 1024

const KINDS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  txt: 'text/plain',
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
  zip: 'application/zip',
}

/** A file of 26 MiB for each kind that is previewed when it is smaller, and one that does not say how large it is. */
export const OVERSIZED_PACK: readonly SourceFile[] = [
  ...Object.entries(KINDS).map(([ending, contentType], index) => ({
    key: `oversized ${ending}`,
    name: `oversized.${ending}`,
    contentType,
    ageDays: index + 1,
    fileSize: () => LENGTH,
    open: () => bigStream(LENGTH),
  })),
  {
    key: 'oversized silent',
    name: 'size-not-told.pdf',
    contentType: KINDS.pdf,
    ageDays: 100,
    open: () => ({ chunks: bigStream(LENGTH).chunks }),
  },
]
