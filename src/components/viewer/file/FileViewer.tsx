import type { ComponentType } from 'react'
import type { FileKind } from '../../../lib/files/file-formats.ts'
import { reasonForNoPreview } from '../../../lib/files/no-preview-reasons.ts'
import { EMPTY_FILE, LOADING_VIEWER, NO_PREVIEW } from '../messages.ts'
import { late } from '../../ui/late.tsx'
import type { Placeholder } from '../../ui/late.tsx'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { VIEWER_CODE } from './prepare-viewer.ts'

const VIEWERS: Partial<Record<FileKind, ComponentType<ViewerProps & Placeholder>>> = {
  pdf: late(VIEWER_CODE.pdf),
  image: late(VIEWER_CODE.image),
  tiff: late(VIEWER_CODE.tiff),
  text: late(VIEWER_CODE.text),
  json: late(VIEWER_CODE.json),
  xml: late(VIEWER_CODE.xml),
  csv: late(VIEWER_CODE.csv),
  xlsx: late(VIEWER_CODE.xlsx),
  docx: late(VIEWER_CODE.docx),
  mail: late(VIEWER_CODE.mail),
  archive: late(VIEWER_CODE.archive),
}

/** Shows a file with the viewer of its kind, or says why there is none. */
export function FileViewer(props: ViewerProps) {
  const { kind, format } = props.type
  const Viewer = VIEWERS[kind]
  if (Viewer === undefined) {
    return (
      <PreviewMessage title={kind === 'empty' ? EMPTY_FILE : NO_PREVIEW}>
        <p>
          This is {format.title}. {reasonForNoPreview(format)}
        </p>
      </PreviewMessage>
    )
  }
  return <Viewer {...props} placeholder={<ViewerLoading label={LOADING_VIEWER} />} />
}
