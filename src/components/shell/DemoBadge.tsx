'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late, LOADING } from '../ui/late.tsx'
import { usePlace } from '../router/router-context.ts'
import { deskMode } from '../../api/desk-mode.ts'
import { Flyout } from '../ui/Flyout.tsx'
import styles from './shell.module.css'

const DemoPanel = late(() => import('./DemoPanel.tsx'))

/** Says on every page that its data isn't real, and offers the emulator's faults. */
export function DemoBadge() {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : undefined
  if (deskMode() !== 'emulator') return null
  return (
    <Flyout face="Demo data" title="Demo data" className={styles['demo']}>
      {() => <DemoPanel placeholder={LOADING} companyId={companyId} />}
    </Flyout>
  )
}
