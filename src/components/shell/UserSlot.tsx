'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { lazy, Suspense } from 'react'
import { deskAccess } from '../../api/access.ts'
import { firstContent } from '../../api/first-content.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import styles from './shell.module.css'

const UserMenu = lazy(() => firstContent.then(() => import('./UserMenu.tsx')))

/** Where the person's menu comes to stand, once the page shows something; nothing where nobody signs in. */
export function UserSlot() {
  if (deskAccess() === 'none') return null
  return (
    <span className={styles['user']}>
      <PartBoundary fallback={null}>
        <Suspense>
          <UserMenu />
        </Suspense>
      </PartBoundary>
    </span>
  )
}
