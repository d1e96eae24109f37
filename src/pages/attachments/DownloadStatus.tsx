import { messageForDownload } from '../../api/attachment-messages.ts'
import { ErrorDetails } from '../../components/feedback/ErrorDetails.tsx'
import { SignInLink } from '../../components/feedback/SignInLink.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import styles from './DownloadStatus.module.css'
import { HANDED_OVER } from './messages.ts'
import { PartialDownload } from './PartialDownload.tsx'
import { Progress } from './Progress.tsx'
import type { useDownload } from './use-download.ts'

interface DownloadStatusProps {
  /** The file that is on the screen, which may be another one. */
  shownName: string
  platform: string
  download: Omit<ReturnType<typeof useDownload>, 'start'>
}

/** A running download, or what became of it. */
export function DownloadStatus({ shownName, platform, download }: DownloadStatusProps) {
  const isOnline = useOnline()
  const { state, isHandedOver, name, retry, cancel, dismiss } = download
  switch (state.step) {
    case 'idle':
      return isHandedOver ? <Notice onDismiss={dismiss}>{HANDED_OVER}</Notice> : null
    case 'running': {
      const { received, expected } = state.progress
      return (
        <div className={styles['running']}>
          <Progress label={`Downloading ${name}`} received={received} expected={expected} />
          <Button onClick={cancel}>Cancel</Button>
        </div>
      )
    }
    case 'failed': {
      const { title, advice, action } = messageForDownload(state.error, platform, isOnline)
      return (
        <Notice tone="error" onDismiss={dismiss}>
          <strong>{name === shownName ? title : `${name}: ${title}`}</strong>
          <p className={styles['advice']}>{advice}</p>
          <span className={styles['actions']}>
            {action === 'retry' && <Button onClick={retry}>Try again</Button>}
            {action === 'sign-in' && <SignInLink />}
            <PartialDownload error={state.error} name={name} />
          </span>
          <ErrorDetails error={state.error} />
        </Notice>
      )
    }
  }
}
