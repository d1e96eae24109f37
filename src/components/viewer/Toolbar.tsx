import type { ReactNode } from 'react'
import styles from './Toolbar.module.css'

/** Controls that stay together when the toolbar wraps. */
export function ToolbarGroup({ children }: { children: ReactNode }) {
  return <span className={styles['group']}>{children}</span>
}

/** Something to know about the file. */
export function ToolbarFact({ role, children }: { role?: 'status'; children: ReactNode }) {
  return (
    <span className={styles['fact']} role={role}>
      {children}
    </span>
  )
}
