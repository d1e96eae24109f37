'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late, LOADING } from '../ui/late.tsx'
import { Flyout } from '../ui/Flyout.tsx'
import styles from './shell.module.css'

const KeyboardHelp = late(() => import('./KeyboardHelp.tsx'))

/** Opens the list of keyboard shortcuts, as the key on its face does. */
export function KeyboardButton() {
  return (
    <span className={styles['keys']}>
      <Flyout title="Keyboard" label="Keyboard shortcuts" className={styles['badge']} face="?" openKey="?">
        {() => <KeyboardHelp placeholder={LOADING} />}
      </Flyout>
    </span>
  )
}
