import { decideType } from '../../../lib/files/file-type.ts'
import type { FileLabels, FileType } from '../../../lib/files/file-type.ts'

/** Enough to tell one kind of text from another. */
const TEXT_HEAD_BYTES = 256 * 1024

/** What a file is, by its bytes. */
export async function recognise(file: Blob, labels: FileLabels): Promise<FileType> {
  const { fileTypeFromBlob } = await import('file-type')
  // A file that breaks the recogniser is unknown, not an error.
  const found = await fileTypeFromBlob(file).catch(() => undefined)
  const head = new Uint8Array(await file.slice(0, TEXT_HEAD_BYTES).arrayBuffer())
  return decideType(head, found, labels)
}
