import { use } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { DownloadAction } from './download-action.ts'
import { DOWNLOAD_FILE } from './messages.ts'
import styles from './PreviewMessage.module.css'
import cardStyles from './viewer-card.module.css'

interface PreviewMessageProps {
  title: string
  /** Why it is not shown. */
  children: ReactNode
}

/** In the place of a file that is not shown: what is known, why, and the way to the file itself. */
export function PreviewMessage({ title, children }: PreviewMessageProps) {
  const download = use(DownloadAction)
  return (
    <div className={cardStyles['card']} role="status">
      <h3>{title}</h3>
      <div className={styles['text']}>{children}</div>
      {download && (
        <Button look="primary" onClick={download}>
          {DOWNLOAD_FILE}
        </Button>
      )}
    </div>
  )
}
