'use no memo' // Code that runs before React calls it as well.

import styles from './Skeleton.module.css'

/** A grey bar where text will be. */
export function SkeletonBar({ width }: { width: string }) {
  return <span className={styles['bar']} style={{ width }} aria-hidden="true" />
}
