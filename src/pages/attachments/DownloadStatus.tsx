import { BrokenDownload, saveBlob } from '../../api/attachment-download.ts'
import { downloadErrorMessage } from '../../api/attachment-messages.ts'
import { ErrorDetails } from '../../components/feedback/ErrorDetails.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatBytes } from '../../lib/format/bytes.ts'
import { Progress } from './Progress.tsx'
import type { useDownload } from './use-download.ts'
import styles from './attachments.module.css'

interface DownloadStatusProps {
  name: string
  platform: string
  download: ReturnType<typeof useDownload>
  onRetry: () => void
}

/** A download under way, or what became of it. */
export function DownloadStatus({ name, platform, download, onRetry }: DownloadStatusProps) {
  const isOnline = useOnline()
  const { state } = download
  switch (state.step) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={styles['download']}>
          <Progress label={`Downloading ${name}`} received={state.received} expected={state.expected} />
          <Button onClick={download.cancel}>Cancel</Button>
        </div>
      )
    case 'handed-over':
      return (
        <Notice onDismiss={download.dismiss}>
          The browser saves this file straight to disk; it shows the progress in its own downloads.
        </Notice>
      )
    case 'failed': {
      const { error } = state
      const { title, advice, action } = downloadErrorMessage(error, platform, isOnline)
      const partial = error instanceof BrokenDownload && error.received > 0 ? error.partial : undefined
      return (
        <Notice tone="error" onDismiss={download.dismiss}>
          <strong>{title}</strong>
          <p className={styles['advice']}>{advice}</p>
          <span className={styles['noticeActions']}>
            {action === 'retry' && <Button onClick={onRetry}>Try again</Button>}
            {partial && (
              <Button onClick={() => saveBlob(partial, `incomplete ${name}`)}>
                Save what arrived ({formatBytes(partial.size)})
              </Button>
            )}
          </span>
          <ErrorDetails error={error} />
        </Notice>
      )
    }
  }
}
