'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { deskMode } from '../../api/desk-mode.ts'
import { afterContent } from './after-content.ts'
import styles from './shell.module.css'

const DemoFlyout = afterContent(() => import('./DemoFlyout.tsx'))

/** Says on every page that its data isn't real; what can be done about it comes after the content, in the same place. */
export function DemoBadge() {
  if (deskMode() !== 'emulator') return null
  return <DemoFlyout placeholder={<span className={styles['demo']}>Demo data</span>} />
}
