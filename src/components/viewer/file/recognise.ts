import { isAllText } from '../../../lib/files/all-text.ts'
import { decideType, isLatePdf } from '../../../lib/files/file-type.ts'
import type { FileLabels, FileType, Recognised } from '../../../lib/files/file-type.ts'
import { oleEntries } from '../../../lib/files/ole-entries.ts'
import { isOle } from '../../../lib/files/ole-file.ts'

/** Enough to tell one kind of text from another. */
const TEXT_HEAD_BYTES = 256 * 1024
/** Formats that are written in text. */
const WRITTEN_IN_TEXT = /^text\/|xml|json|pdf$|rtf$|postscript$|eps$/

/** What a file is, by its bytes. */
export async function recognise(file: Blob, labels: FileLabels): Promise<FileType> {
  const head = new Uint8Array(await file.slice(0, TEXT_HEAD_BYTES).arrayBuffer())
  // Most files are PDFs that say so: no library has to look into them first.
  if (isLatePdf(head, labels)) return decideType(head, undefined, labels)
  const { fileTypeFromBlob } = await import('file-type')
  // A file that breaks the recogniser is unknown, not an error.
  const found = await fileTypeFromBlob(file).catch(() => undefined)
  // Many formats are known by two or three letters, and words begin with them too.
  if (found && !WRITTEN_IN_TEXT.test(found.mime) && (await isAllText(file)))
    return decideType(head, undefined, labels)
  return decideType(head, found && (await withEntries(file, found, head)), labels)
}

/** Looks into containers, whose first bytes don't tell what they hold. */
async function withEntries(file: Blob, found: Recognised, head: Uint8Array): Promise<Recognised> {
  const { mime, ext } = found
  const isZip = mime === 'application/zip'
  if (!isZip && !isOle(head)) return { mime, ext }
  const [{ readZipDirectory }, buffer] = await Promise.all([
    import('../../../lib/files/zip-directory.ts'),
    file.arrayBuffer(),
  ])
  const bytes = new Uint8Array(buffer)
  const entries = isZip ? (readZipDirectory(bytes) ?? []).map(({ name }) => name) : oleEntries(bytes)
  return { mime, ext, entries }
}
