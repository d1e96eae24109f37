import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { FAILURES } from '../../api/failures.ts'
import { isBackgroundPaused, isLow } from '../../api/quota.ts'
import { SignInLink } from '../feedback/SignInLink.tsx'
import { DraftSaved } from './DraftSaved.tsx'
import { BACKGROUND_PAUSED, clockMessage, quotaMessage } from './notice-messages.ts'
import styles from './shell.module.css'

const BANNER = `${styles['banner']} ${styles['offline']}`

/** The session, the quota and the clock, when there is something to say about them. */
export default function DeskNotices() {
  const { quota, clockAheadMs, hasSessionEnded, leftForm } = useSyncExternalStore(
    subscribeToAppStatus,
    appStatus,
  )
  return (
    <>
      {leftForm !== undefined && <DraftSaved left={leftForm} />}
      {hasSessionEnded === true && (
        <div className={BANNER}>
          {FAILURES.session.title}. {FAILURES.session.advice}
          <SignInLink />
        </div>
      )}
      {quota !== undefined && isLow(quota) && (
        <div className={BANNER}>
          {FAILURES['quota-low'].title}: {quotaMessage(quota)}.
          {isBackgroundPaused(quota) && ` ${BACKGROUND_PAUSED}`}
        </div>
      )}
      {clockAheadMs !== undefined && (
        <div className={BANNER}>
          {FAILURES.clock.title}: it’s {clockMessage(clockAheadMs)}. {FAILURES.clock.advice}
        </div>
      )}
    </>
  )
}
