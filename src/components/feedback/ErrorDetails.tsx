import { errorReport } from '../../api/error-messages.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './LoadError.module.css'

/** Ids and times for support, behind a fold, to copy. */
export function ErrorDetails({ error }: { error: unknown }) {
  const report = errorReport(error)
  return (
    <details className={styles['details']}>
      <summary>Details</summary>
      <pre className={styles['report']}>{report}</pre>
      <CopyButton value={report} what="details" />
    </details>
  )
}
