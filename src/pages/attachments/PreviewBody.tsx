import { BrokenDownload } from '../../api/attachment-download.ts'
import { messageForDownload } from '../../api/attachment-messages.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { FileViewer } from '../../components/viewer/file/FileViewer.tsx'
import { PreviewMessage } from '../../components/viewer/PreviewMessage.tsx'
import { tooLarge, TOO_LARGE_TITLE } from './messages.ts'
import { PartialDownload } from './PartialDownload.tsx'
import styles from './PreviewBody.module.css'
import { Progress } from './Progress.tsx'
import type { FileState } from './use-file.ts'

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
  switch (state.step) {
    case 'declined':
      return (
        <PreviewMessage title={TOO_LARGE_TITLE}>
          <p>{tooLarge(size ?? 0)}</p>
        </PreviewMessage>
      )
    case 'loading': {
      const { received, expected } = state.progress ?? { received: 0, expected: size ?? undefined }
      return (
        <div className={styles['loading']} role="status">
          <Progress label={`Loading ${name}`} received={received} expected={expected} />
        </div>
      )
    }
    case 'ready': {
      const { file, type } = state.result
      return <FileViewer file={file} name={name} type={type} page={page} onPage={onPage} />
    }
    case 'failed':
      return <PreviewFailed error={state.error} name={name} platform={platform} onRetry={onRetry} />
  }
}

interface PreviewFailedProps extends Pick<PreviewBodyProps, 'name' | 'platform' | 'onRetry'> {
  error: unknown
}

function PreviewFailed({ error, name, platform, onRetry }: PreviewFailedProps) {
  const isOnline = useOnline()
  const message = messageForDownload(error, platform, isOnline)
  if (error instanceof BrokenDownload && error.reason === 'too-large') {
    return (
      <PreviewMessage title={message.title}>
        <p>{message.advice}</p>
      </PreviewMessage>
    )
  }
  return (
    <div className={styles['failed']}>
      <LoadError error={error} message={message} onRetry={onRetry} />
      <PartialDownload error={error} name={name} />
    </div>
  )
}
