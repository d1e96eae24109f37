import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import type { FileKind } from '../../../lib/files/file-formats.ts'
import { EMPTY_FILE, LOADING_VIEWER, NO_PREVIEW } from '../messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'

/** Each viewer is a chunk of its own, with the libraries it needs, loaded when such a file is opened. */
const VIEWERS: Partial<Record<FileKind, ComponentType<ViewerProps>>> = {
  pdf: lazy(() => import('../pdf/PdfViewer.tsx')),
  image: lazy(() => import('../image/ImageViewer.tsx')),
  tiff: lazy(() => import('../image/TiffViewer.tsx')),
  text: lazy(() => import('../text/TextViewer.tsx')),
  json: lazy(() => import('../text/TextViewer.tsx')),
  xml: lazy(() => import('../text/TextViewer.tsx')),
  csv: lazy(() => import('../table/CsvViewer.tsx')),
  xlsx: lazy(() => import('../sheet/SheetViewer.tsx')),
  docx: lazy(() => import('../word/DocxViewer.tsx')),
  mail: lazy(() => import('../mail/MailViewer.tsx')),
  archive: lazy(() => import('../office/ArchiveViewer.tsx')),
}

/** Shows a file with the viewer of its kind, or says why there is none. */
export function FileViewer(props: ViewerProps) {
  const { kind, format } = props.type
  const Viewer = VIEWERS[kind]
  if (Viewer === undefined) {
    return (
      <PreviewMessage title={kind === 'empty' ? EMPTY_FILE : NO_PREVIEW}>
        <p>
          This is {format.title}. {format.why}
        </p>
      </PreviewMessage>
    )
  }
  return (
    <Suspense fallback={<ViewerLoading label={LOADING_VIEWER} />}>
      <Viewer {...props} />
    </Suspense>
  )
}
