import { useLastSync } from '../../api/use-last-sync.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { useOnline } from '../feedback/use-online.ts'
import { Button } from '../ui/Button.tsx'
import { useNow } from '../ui/use-now.ts'
import { differenceMessage, indexMessages, readingFailure } from './messages.ts'
import type { CompanyIndexHandle } from './use-company-index.ts'
import styles from './IndexGate.module.css'

/** How old the customers of an index are, and the way to newer ones: "Read 4 min ago · Refresh". */
export function IndexAge({ index }: { index: CompanyIndexHandle }) {
  const { state, companyId, build, refresh, cancel } = index
  const nowMs = useNow()
  const isOnline = useOnline()
  const lastSync = useLastSync(companyId)
  if (state.step !== 'ready') return null
  const isRunning = state.refresh.step === 'running'
  const isOld = lastSync !== null && lastSync > state.builtAt
  const difference = differenceMessage(state)
  return (
    <span className={styles['age']}>
      <span>Read {formatAge(state.builtAt, Math.max(nowMs, state.builtAt))}.</span>
      {isOld && <span>{indexMessages.syncedSince}</span>}
      <Button
        look="quiet"
        title={isRunning ? undefined : indexMessages.refreshHint}
        disabledReason={isOnline ? undefined : 'You’re offline.'}
        onClick={isRunning ? cancel : refresh}
      >
        {isRunning ? indexMessages.cancel : indexMessages.refresh}
      </Button>
      {isRunning && <span role="status">{indexMessages.refreshing}</span>}
      {state.refresh.step === 'failed' && (
        <span role="alert">{readingFailure(state.refresh.error, isOnline).title}.</span>
      )}
      {difference !== undefined && !isRunning && (
        <>
          <span role="status">{difference}</span>
          <Button look="quiet" onClick={build}>
            {indexMessages.readAgain}
          </Button>
        </>
      )}
    </span>
  )
}
