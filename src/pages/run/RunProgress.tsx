import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { useAnnounceChange } from '../../components/ui/use-announce-change.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { formatSoon } from '../../lib/format/dates.ts'
import { endedOf, finishTime } from '../../writes/bulk/run-progress.ts'
import { requestsLeft } from '../../writes/bulk/run-budget.ts'
import type { RunView } from '../../writes/bulk/runs.ts'
import { pauseMessages } from '../../writes/messages/run-messages.ts'
import { runMessages } from './messages.ts'
import styles from './run.module.css'

/** Said aloud when so much more has ended. */
const ANNOUNCED_SHARE = 0.25

/** How far a run is, when it ends, and what it costs. */
export function RunProgress({ view }: { view: RunView }) {
  const { run, counts, where, limitedUntil, since } = view
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const nowMs = useNow()
  // What won't be sent has ended, but nothing came of it.
  const ended = endedOf(counts) - counts['not-sent']
  const state = runMessages.states[run.state]
  const finish = where === 'here' && since !== undefined ? finishTime(counts, since, view.at) : undefined
  const left = requestsLeft(quota)
  const parts = [
    runMessages.ended(ended, run.count),
    finish !== undefined && run.state === 'running' && runMessages.finish(finish - view.at),
    runMessages.requests(run.requests),
    left !== undefined && run.state !== 'done' && runMessages.requestsLeft(left),
  ].filter((part) => part !== false)
  const quarter = run.count === 0 ? 0 : Math.floor(ended / run.count / ANNOUNCED_SHARE)
  useAnnounceChange(`${state}: ${runMessages.ended(ended, run.count)}`, `${run.state} ${quarter}`)
  return (
    <div className={styles['progress']}>
      <p className={styles['status']}>
        <strong>{state}</strong> {parts.join(' · ')}
      </p>
      <progress aria-label={runMessages.progress} className={styles['bar']} max={run.count} value={ended} />
      {run.pause !== null && run.state === 'paused' && (
        <Notice tone={run.pause === 'person' ? 'info' : 'warning'}>{pauseMessages[run.pause]}</Notice>
      )}
      {where === 'elsewhere' && <Notice>{runMessages.elsewhere}</Notice>}
      {where === 'here' && run.state === 'running' && limitedUntil > Math.max(nowMs, view.at) && (
        <Notice tone="warning">{runMessages.limited(formatSoon(limitedUntil))}</Notice>
      )}
    </div>
  )
}
