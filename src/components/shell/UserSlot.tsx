'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { afterContent } from './after-content.ts'
import { deskAccess } from '../../api/access.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import styles from './shell.module.css'

const UserMenu = afterContent(() => import('./UserMenu.tsx'))

/** Where the person's menu comes to stand, once the page shows something; nothing where nobody signs in. */
export function UserSlot() {
  if (deskAccess() === 'none') return null
  return (
    <span className={styles['user']}>
      <PartBoundary fallback={null}>
        <UserMenu />
      </PartBoundary>
    </span>
  )
}
