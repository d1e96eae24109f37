import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Notice.module.css'

interface NoticeProps {
  tone?: 'info' | 'warning' | 'error'
  children: ReactNode
  onDismiss?: () => void
}

/** A line of news inside the page. Errors interrupt a screen reader, the rest waits for a pause. */
export function Notice({ tone = 'info', children, onDismiss }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={styles['icon']}>
        <Icon name={tone === 'info' ? 'info' : 'warning'} />
      </span>
      <div className={styles['body']}>{children}</div>
      {onDismiss && <IconButton small icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  )
}
