import { useSyncExternalStore } from 'react'
import { deskNews, followDeskNews } from '../../api/desk-news.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { quotaMessage } from './notice-messages.ts'

/** How much of the day's requests to Codat is left, as its last answer told it. */
export function QuotaMeter() {
  const { quota } = useSyncExternalStore(followDeskNews, deskNews)
  if (quota === undefined) return null
  return (
    <p>
      <label>
        Requests to Codat today: {quotaMessage(quota)}
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
          Nothing is fetched ahead or refreshed by itself until then.
        </>
      )}
    </p>
  )
}
