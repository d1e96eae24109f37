import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { BACKGROUND_PAUSED, quotaMessage } from './notice-messages.ts'

/** How much of the day's requests to Codat is left, as its last response said. */
export function QuotaMeter() {
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  if (quota === undefined) return null
  return (
    <p>
      <label>
        Codat requests today: {quotaMessage(quota)}
        <br />
        <meter
          min={0}
          max={quota.limit}
          low={quota.limit / 10}
          optimum={quota.limit}
          value={quota.remaining}
        />
      </label>
      {isBackgroundPaused(quota) && (
        <>
          <br />
          {BACKGROUND_PAUSED}
        </>
      )}
    </p>
  )
}
