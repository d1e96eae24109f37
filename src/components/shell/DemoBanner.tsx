'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { usePlace } from '../router/router-context.ts'
import { lazy } from 'react'
import { deskMode } from '../../api/desk-mode.ts'
import { Flyout } from '../ui/Flyout.tsx'
import styles from './shell.module.css'

const FaultsMenu = lazy(() => import('./FaultsMenu.tsx'))

/** Says on every page that its data isn't real, and offers the emulator's faults. */
export function DemoBanner() {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : undefined
  if (deskMode() !== 'emulator') return null
  return (
    <aside className={styles['banner']} aria-label="Demo data">
      <span>Built-in demo data: no API key is set.</span>
      {companyId !== undefined && (
        <Flyout face="Faults ▾" title="Demo faults" className={styles['linkButton']}>
          {() => <FaultsMenu companyId={companyId} />}
        </Flyout>
      )}
    </aside>
  )
}
