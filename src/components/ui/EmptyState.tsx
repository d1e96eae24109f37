import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  title: string
  /** Why it is empty. */
  children?: ReactNode
  /** The one thing to do next. */
  action?: ReactNode
}

/** In the place of content that is not there: why, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className={styles['empty']} aria-label={title}>
      <h2>{title}</h2>
      {children !== undefined && <p className={styles['text']}>{children}</p>}
      {action !== undefined && <div className={styles['actions']}>{action}</div>}
    </section>
  )
}
