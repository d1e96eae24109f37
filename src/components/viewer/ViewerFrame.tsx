import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'
import styles from './ViewerFrame.module.css'

interface ViewerFrameProps {
  toolbar: ReactNode
  /** What of the file is not shown. */
  warning?: string | undefined
  children: ReactNode
}

/** The controls of a viewer above the file itself. */
export function ViewerFrame({ toolbar, warning, children }: ViewerFrameProps) {
  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>{toolbar}</div>
      {warning !== undefined && <Notice tone="warning">{warning}</Notice>}
      {children}
    </div>
  )
}
