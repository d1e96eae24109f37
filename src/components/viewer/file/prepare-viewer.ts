import type { ComponentType } from 'react'
import type { FileKind } from '../../../lib/files/file-formats.ts'
import { preparePdfWorker } from '../pdf/start-pdf-worker.ts'
import type { ViewerProps } from '../viewer-props.ts'

type LoadViewer = () => Promise<{ default: ComponentType<ViewerProps> }>

/** Each viewer is a chunk of its own, with the libraries it needs, loaded when such a file is opened. */
export const VIEWER_CODE = {
  pdf: () => import('../pdf/PdfViewer.tsx'),
  image: () => import('../image/ImageViewer.tsx'),
  tiff: () => import('../image/TiffViewer.tsx'),
  text: () => import('../text/TextViewer.tsx'),
  json: () => import('../text/TextViewer.tsx'),
  xml: () => import('../text/TextViewer.tsx'),
  csv: () => import('../table/CsvViewer.tsx'),
  xlsx: () => import('../sheet/SheetViewer.tsx'),
  docx: () => import('../word/DocxViewer.tsx'),
  mail: () => import('../mail/MailViewer.tsx'),
  archive: () => import('../office/ArchiveViewer.tsx'),
} satisfies Partial<Record<FileKind, LoadViewer>>

const CODE: Partial<Record<FileKind, LoadViewer>> = VIEWER_CODE

/** What can't be loaded now is loaded again when it is needed. */
const ignore = (): void => undefined

/** Loads a viewer before its file is there, beside the file's bytes. A wrong guess costs a request. */
export function prepareViewer(kind: FileKind | undefined): void {
  if (kind === undefined) return
  CODE[kind]?.().catch(ignore)
  import('file-type').catch(ignore)
}

/** The same for a file that is being opened: what reads it is started too. */
export function startViewer(kind: FileKind | undefined): void {
  prepareViewer(kind)
  if (kind === 'pdf') preparePdfWorker()
}
