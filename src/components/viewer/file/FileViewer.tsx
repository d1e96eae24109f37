import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import type { FileKind } from '../../../lib/files/file-formats.ts'
import { EMPTY_FILE, LOADING_VIEWER, NO_PREVIEW } from '../messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { VIEWER_CODE } from './prepare-viewer.ts'

const VIEWERS: Partial<Record<FileKind, ComponentType<ViewerProps>>> = {
  pdf: lazy(VIEWER_CODE.pdf),
  image: lazy(VIEWER_CODE.image),
  tiff: lazy(VIEWER_CODE.tiff),
  text: lazy(VIEWER_CODE.text),
  json: lazy(VIEWER_CODE.json),
  xml: lazy(VIEWER_CODE.xml),
  csv: lazy(VIEWER_CODE.csv),
  xlsx: lazy(VIEWER_CODE.xlsx),
  docx: lazy(VIEWER_CODE.docx),
  mail: lazy(VIEWER_CODE.mail),
  archive: lazy(VIEWER_CODE.archive),
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
