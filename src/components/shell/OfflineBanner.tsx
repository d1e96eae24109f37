'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { useOnline } from '../feedback/use-online.ts'
import styles from './shell.module.css'

export function OfflineBanner() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <div className={`${styles['banner']} ${styles['offline']}`}>
          You are offline. What you see is the last that was loaded; nothing can be sent until the connection
          is back.
        </div>
      )}
    </div>
  )
}
