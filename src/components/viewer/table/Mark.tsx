import type { ReactNode } from 'react'
import styles from './DataGrid.module.css'

/** Says something of a cell behind what the cell holds. */
export function Mark({ children }: { children: ReactNode }) {
  return (
    <>
      {' '}
      <span className={styles['mark']}>{children}</span>
    </>
  )
}
