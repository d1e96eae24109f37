'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { lazy, Suspense, useSyncExternalStore } from 'react'
import { deskNews, followDeskNews } from '../../api/desk-news.ts'
import { isLow } from '../../api/quota.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import styles from './shell.module.css'

const DeskNotices = lazy(() => import('./DeskNotices.tsx'))

function hasNotices(): boolean {
  const { quota, clockAheadMs, hasSessionEnded } = deskNews()
  return hasSessionEnded === true || clockAheadMs !== undefined || (quota !== undefined && isLow(quota))
}

/** What concerns every page. Missing code is told without needing any. */
export function DeskBanners() {
  const missing = useSyncExternalStore(followDeskNews, () => deskNews().missingCode)
  const showsNotices = useSyncExternalStore(followDeskNews, hasNotices)
  return (
    <div role="status">
      {missing && (
        <div className={`${styles['banner']} ${styles['offline']}`}>
          {missing === 'gone'
            ? 'A newer version of the desk is out.'
            : 'A part of the desk could not be loaded.'}{' '}
          Drafts are kept.
          <button className={styles['linkButton']} onClick={() => location.reload()}>
            Reload
          </button>
        </div>
      )}
      {showsNotices && (
        <PartBoundary fallback={null}>
          <Suspense>
            <DeskNotices />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  )
}
