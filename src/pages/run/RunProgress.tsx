import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { useAnnounceChange } from '../../components/ui/use-announce-change.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { formatSoon } from '../../lib/format/dates.ts'
import { finishTime, settledOf } from '../../writes/bulk/run-progress.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import { pauseMessage, runProgressMessages } from '../../writes/messages/run-messages.ts'
import { runMessages } from './messages.ts'
import styles from './run.module.css'

/** Said aloud when so much more has ended. */
const ANNOUNCED_SHARE = 0.25

/** How far a run is, when it ends, and what it costs. */
export function RunProgress({ view }: { view: RunView }) {
  const { run, counts, where, limitedUntil, since } = view
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const nowMs = useNow()
  const settled = settledOf(counts)
  const state = runProgressMessages.states[run.state]
  const progress = runProgressMessages.settled(settled, run.count)
  const finish = where === 'here' && since !== undefined ? finishTime(counts, since, view.at) : undefined
  const left = quota?.remaining
  const isOver = run.state === 'done' || run.state === 'stopped'
  const parts = [
    progress,
    finish !== undefined &&
      finish - view.at >= 1000 &&
      run.state === 'running' &&
      runMessages.finish(finish - view.at),
    // The tab that sends it counts them, and stores the count from time to time only.
    where !== 'elsewhere' && runMessages.requests(run.requests),
    left !== undefined && !isOver && runMessages.requestsLeft(left),
  ].filter((part) => part !== false)
  const quarter = run.count === 0 ? 0 : Math.floor(settled / run.count / ANNOUNCED_SHARE)
  useAnnounceChange(`${state}: ${progress}`, `${run.state} ${quarter}`)
  return (
    <div className={styles['progress']}>
      <p className={styles['status']}>
        <strong>{state}</strong> {parts.join(' · ')}
      </p>
      <progress
        aria-label={runProgressMessages.bar}
        className={styles['bar']}
        max={run.count}
        value={settled}
      />
      {run.pause !== null && run.state === 'paused' && (
        <Notice tone={run.pause === 'person' ? 'info' : 'warning'}>
          {pauseMessage(run.pause, run.platformName)}
        </Notice>
      )}
      {where === 'elsewhere' && <Notice>{runProgressMessages.elsewhere}</Notice>}
      {where === 'here' && run.state === 'running' && limitedUntil > Math.max(nowMs, view.at) && (
        <Notice tone="warning">{runMessages.limited(formatSoon(limitedUntil))}</Notice>
      )}
    </div>
  )
}
