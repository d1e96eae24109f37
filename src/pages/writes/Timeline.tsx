import { changeMessages } from '../../components/write/messages.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import type { TimelineStep } from '../../writes/messages/timeline.ts'
import styles from './change-details.module.css'

/** Sent, Confirmed, Synced, with their times. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const nowMs = useNow()
  return (
    <ol className={styles['timeline']} aria-label={changeMessages.timeline}>
      {steps.map(({ label, at, isDone }) => (
        <li key={label} data-done={isDone}>
          <span>{label}</span>
          {at !== null && (
            <time
              dateTime={new Date(at).toISOString()}
              title={formatCodatDate({ kind: 'instant', ms: at })}
              className={styles['dim']}
            >
              {formatRecently(at, nowMs)}
            </time>
          )}
        </li>
      ))}
    </ol>
  )
}
