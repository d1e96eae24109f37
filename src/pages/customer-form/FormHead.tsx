import type { ReactNode } from 'react'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import styles from './customer-form.module.css'

interface FormHeadProps {
  title: string
  /** The title as the page shows it, when it differs from the tab's. */
  heading?: ReactNode
  /** Which record the form is about. */
  children?: ReactNode
}

/** The head of both forms. */
export function FormHead({ title, heading, children }: FormHeadProps) {
  return (
    <div className={styles['head']}>
      <PageHeading title={title}>{heading}</PageHeading>
      {children !== undefined && <span className={styles['target']}>{children}</span>}
    </div>
  )
}
