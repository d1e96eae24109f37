import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { Omissions } from './Omissions.tsx'
import styles from './ViewerFrame.module.css'

interface ViewerFrameProps {
  toolbar: ReactNode
  /**
   * How what is shown differs from what the file's usual program shows, a sentence for each difference: a viewer is
   * never silent about one. The ones that matter most come first.
   */
  omissions?: readonly string[]
  children: ReactNode
}

/** The controls of a viewer above the file itself. */
export function ViewerFrame({ toolbar, omissions, children }: ViewerFrameProps) {
  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>{toolbar}</div>
      {omissions !== undefined && omissions.length > 0 && (
        <Notice tone="warning">
          <Omissions sentences={omissions} />
        </Notice>
      )}
      {children}
    </div>
  )
}
