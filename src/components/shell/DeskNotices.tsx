import { useSyncExternalStore } from 'react'
import { deskNews, followDeskNews } from '../../api/desk-news.ts'
import { FAILURES } from '../../api/failures.ts'
import { isBackgroundPaused, isLow } from '../../api/quota.ts'
import { SignInLink } from '../feedback/SignInLink.tsx'
import { clockMessage, quotaMessage } from './notice-messages.ts'
import styles from './shell.module.css'

const BANNER = `${styles['banner']} ${styles['offline']}`

/** The session, the quota and the clock, when there is something to say about them. */
export default function DeskNotices() {
  const { quota, clockAheadMs, hasSessionEnded } = useSyncExternalStore(followDeskNews, deskNews)
  return (
    <>
      {hasSessionEnded === true && (
        <div className={BANNER}>
          {FAILURES.session.title}; what you typed is kept.
          <SignInLink />
        </div>
      )}
      {quota !== undefined && isLow(quota) && (
        <div className={BANNER}>
          {FAILURES['quota-low'].title}: {quotaMessage(quota)}.
          {isBackgroundPaused(quota) && ' Until then the desk asks only for what you ask for.'}
        </div>
      )}
      {clockAheadMs !== undefined && (
        <div className={BANNER}>
          {FAILURES.clock.title}: it is {clockMessage(clockAheadMs)}. {FAILURES.clock.advice}
        </div>
      )}
    </>
  )
}
