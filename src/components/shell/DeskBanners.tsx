'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late } from '../ui/late.tsx'
import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { MISSING_CODE } from '../../api/missing-code-titles.ts'
import { isLow } from '../../api/quota.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import { PlainBanner } from './PlainBanner.tsx'

const DeskNotices = late(() => import('./DeskNotices.tsx'))

function hasNotices(): boolean {
  const { quota, clockAheadMs, hasSessionEnded, leftForm } = appStatus()
  return (
    Boolean(hasSessionEnded || leftForm) ||
    clockAheadMs !== undefined ||
    (quota !== undefined && isLow(quota))
  )
}

/** What concerns every page. The notice of missing code needs no more code itself. */
export function DeskBanners() {
  const missing = useSyncExternalStore(subscribeToAppStatus, () => appStatus().missingCode)
  const showsNotices = useSyncExternalStore(subscribeToAppStatus, hasNotices)
  return (
    <div role="status">
      {missing && <PlainBanner title={MISSING_CODE[missing]} />}
      {showsNotices && (
        // When a proxy has ended the session, it keeps the code of the notice back as well.
        <PartBoundary
          fallback={appStatus().hasSessionEnded ? <PlainBanner title={MISSING_CODE.session} /> : null}
        >
          <DeskNotices />
        </PartBoundary>
      )}
    </div>
  )
}
