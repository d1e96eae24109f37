import { use } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { SaveAction } from './save-action.ts'
import styles from './viewer.module.css'

interface NoPreviewProps {
  title: string
  /** Why it is not shown. */
  children: ReactNode
  action?: ReactNode
}

/** In the place of a file that is not shown: what is known, why, and the way to the file itself. */
export function NoPreview({ title, children, action }: NoPreviewProps) {
  const save = use(SaveAction)
  return (
    <div className={styles['card']} role="status">
      <h3>{title}</h3>
      <div className={styles['cardText']}>{children}</div>
      <div className={styles['cardActions']}>
        {save && (
          <Button look="primary" onClick={save}>
            Save the file
          </Button>
        )}
        {action}
      </div>
    </div>
  )
}
