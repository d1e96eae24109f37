'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useOnline } from '../feedback/use-online.ts'
import styles from './shell.module.css'

export function OfflineBanner() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <div className={`${styles['banner']} ${styles['offline']}`}>
          You’re offline. You’re seeing the last data we loaded. You can send changes when you’re back online.
        </div>
      )}
    </div>
  )
}
