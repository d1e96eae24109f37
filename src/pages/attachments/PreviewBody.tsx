import { BrokenDownload, saveBlob } from '../../api/attachment-download.ts'
import { downloadErrorMessage } from '../../api/attachment-messages.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { FileViewer } from '../../components/viewer/FileViewer.tsx'
import { NoPreview } from '../../components/viewer/NoPreview.tsx'
import { PREVIEW_LIMIT_BYTES } from '../../components/viewer/viewer-props.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { Progress } from './Progress.tsx'
import type { FileState } from './use-file.ts'
import styles from './attachments.module.css'

interface PreviewBodyProps {
  state: FileState
  name: string
  platform: string
  /** What the list says the file weighs. */
  size: number | null | undefined
  page: number | undefined
  onPage: (page: number) => void
  onRetry: () => void
}

/** The file, or where it is on its way to being shown. */
export function PreviewBody({ state, name, platform, size, page, onPage, onRetry }: PreviewBodyProps) {
  const isOnline = useOnline()
  switch (state.step) {
    case 'declined':
      return (
        <NoPreview title="Too large to preview">
          <p>
            The file is {formatBytes(size ?? 0)}. Files above {formatBytes(PREVIEW_LIMIT_BYTES)} are not shown
            here, so that this page stays quick; saving it works at any size.
          </p>
        </NoPreview>
      )
    case 'loading':
      return (
        <div className={styles['loading']} role="status">
          <Progress label={`Loading ${name}`} received={state.received} expected={state.expected} />
        </div>
      )
    case 'ready':
      return <FileViewer file={state.file} name={name} type={state.type} page={page} onPage={onPage} />
    case 'failed': {
      const { error } = state
      if (error instanceof BrokenDownload && error.reason === 'too-large') {
        const words = downloadErrorMessage(error, platform, isOnline)
        return (
          <NoPreview title={words.title}>
            <p>{words.advice}</p>
          </NoPreview>
        )
      }
      const partial = error instanceof BrokenDownload && error.received > 0 ? error.partial : undefined
      return (
        <div className={styles['failed']}>
          <LoadError
            error={error}
            message={downloadErrorMessage(error, platform, isOnline)}
            onRetry={onRetry}
          />
          {partial && (
            <Button onClick={() => saveBlob(partial, `incomplete ${name}`)}>
              Save what arrived ({formatBytes(partial.size)})
            </Button>
          )}
        </div>
      )
    }
  }
}
