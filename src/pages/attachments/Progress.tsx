import type { DownloadProgress } from '../../api/attachment-download.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import styles from './Progress.module.css'

interface ProgressProps extends DownloadProgress {
  label: string
}

/** How much of something has arrived. */
export function Progress({ label, received, expected }: ProgressProps) {
  return (
    <span className={styles['progress']}>
      {expected === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={Math.min(received, expected)} max={Math.max(1, expected)} />
      )}
      {formatBytes(received)}
      {expected !== undefined && ` of ${formatBytes(expected)}`}
    </span>
  )
}
