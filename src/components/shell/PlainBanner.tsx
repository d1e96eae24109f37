'use no memo' // Code that runs before React calls it as well.

import styles from './shell.module.css'

const reload = () => location.reload()

/** Says that code is missing, in words that need no more code. */
export function PlainBanner({ title }: { title: string }) {
  return (
    <div className={`${styles['banner']} ${styles['offline']}`}>
      {title}. Drafts are saved on this device.
      <button type="button" className={styles['linkButton']} onClick={reload}>
        Reload
      </button>
    </div>
  )
}
