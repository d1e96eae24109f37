import { flushSync } from 'react-dom'
import { formatNumber } from '../../../lib/format/numbers.ts'
import { announce } from '../announce.ts'
import styles from './ChangedNotice.module.css'

interface ChangedNoticeProps {
  /** Rows that would change or move. */
  count: number
  onShow: () => void
}

/** Said once, when the notice comes up: that there are even more changes is no news. */
function announceOnce(text: HTMLElement | null): void {
  if (text) announce(`${text.textContent}. Press Show to see the newest data.`)
}

/** "14 changed · Show": newer rows are there, and the ones on the screen stay until the person wants them. */
export default function ChangedNotice({ count, onShow }: ChangedNoticeProps) {
  function show(button: HTMLElement) {
    const hadFocus = button === document.activeElement
    flushSync(onShow)
    // The button is gone: whoever works by keyboard goes on in the rows.
    if (hadFocus)
      document.querySelector<HTMLElement>('[data-row-link][tabindex="0"]')?.focus({ preventScroll: true })
  }
  return (
    <span className={styles['changed']}>
      <span ref={announceOnce}>{`${formatNumber(count)} changed`}</span>
      <span aria-hidden="true">·</span>
      <button
        type="button"
        className={styles['show']}
        title="Show the newest data"
        onClick={(event) => show(event.currentTarget)}
      >
        Show
      </button>
    </span>
  )
}
