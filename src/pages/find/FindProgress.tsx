import type { FindState } from '../../api/find-everywhere/find-session.ts'
import { useAnnounceChange } from '../../components/ui/use-announce-change.ts'
import { findMessages } from './messages.ts'
import styles from './find.module.css'

/** How far the search is and what it has found, in a line that is always there, so that no row moves. */
export function FindProgress({ state }: { state: FindState }) {
  const { step, pauseMs, found, searched, failed, left } = state
  const done = searched + failed.length
  const total = done + left.length
  const inCompanies = found.filter(({ matches }) => matches.length > 0)
  const matches = inCompanies.reduce((sum, one) => sum + one.matches.length, 0)
  const parts = [
    findMessages.progress(searched, total),
    ...(pauseMs === undefined ? [] : [findMessages.paused(pauseMs)]),
    (step === 'done' ? findMessages.foundAll : findMessages.found)(matches, inCompanies.length),
    ...(failed.length > 0 ? [findMessages.failedTitle(failed.length)] : []),
  ]
  const text = parts.join(' · ')
  useAnnounceChange(text, `${step} ${pauseMs !== undefined}`)
  return (
    <div className={styles['progress']}>
      <progress value={done} max={Math.max(1, total)} aria-label={findMessages.page} />
      <span>{text}</span>
    </div>
  )
}
