import { formatBytes } from '../../lib/format/bytes.ts'
import styles from './attachments.module.css'

interface ProgressProps {
  label: string
  received: number
  expected: number | undefined
}

/** How much of something has arrived. */
export function Progress({ label, received, expected }: ProgressProps) {
  return (
    <span className={styles['progress']}>
      <progress
        aria-label={label}
        {...(expected === undefined
          ? {}
          : { value: Math.min(received, expected), max: Math.max(1, expected) })}
      />
      {formatBytes(received)}
      {expected !== undefined && ` of ${formatBytes(expected)}`}
    </span>
  )
}
