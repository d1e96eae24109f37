import { EMPTY_FILE, LOADING_VIEWER, NO_PREVIEW } from '../messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { hasViewer, loadedViewer, loadViewer } from './prepare-viewer.ts'

/** Shows a file with the viewer of its kind, or says why there is none. */
export function FileViewer(props: ViewerProps) {
  const { kind, format } = props.type
  if (!hasViewer(kind)) {
    return (
      <PreviewMessage title={kind === 'empty' ? EMPTY_FILE : NO_PREVIEW}>
        <p>
          This is {format.title}. {format.why}
        </p>
      </PreviewMessage>
    )
  }
  return <ViewerOfKind {...props} />
}

/**
 * Most often the code is there before the file. React's `lazy` would show it a third of a second later than it could: it
 * holds back what arrives soon after any fallback was shown.
 */
function ViewerOfKind(props: ViewerProps) {
  const { kind } = props.type
  const loading = useLoaded(kind, () => loadViewer(kind))
  const Viewer = loadedViewer(kind)
  if (Viewer !== undefined) return <Viewer {...props} />
  // For the boundary around the preview, which says what is missing.
  if (loading.step === 'failed') throw loading.error
  return <ViewerLoading label={LOADING_VIEWER} />
}
