import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { FormTarget } from './form-parts.ts'
import type { FormPhase } from './form-state.ts'
import { awaitedMessage, formMessages, sentTime } from './messages.ts'
import styles from './customer-form.module.css'

/** Ties the notice to the button it is about. */
export const WAIT_NOTICE_ID = 'form-waits'

interface WaitNoticeProps {
  phase: FormPhase
  /** An earlier change of this device that isn't in Codat's copy yet. */
  awaited: JournalEntry | undefined
  target: FormTarget
  onCancel: () => void
}

/** That an earlier change is in the way of the next, or what the next one waits for. */
export function WaitNotice({ phase, awaited, target, onCancel }: WaitNoticeProps) {
  const now = useNow()
  if (awaited === undefined) return null
  const time = sentTime(awaited, now)
  if (phase.name === 'waiting') {
    return (
      <Notice>
        {awaited.state === 'confirmed'
          ? formMessages.waitingForSync(time)
          : formMessages.waitingForPlatform(time, target.platformName)}{' '}
        {formMessages.keepOpen}
        <span className={styles['actions']}>
          <Button onClick={onCancel}>{formMessages.stopWaiting}</Button>
        </span>
      </Notice>
    )
  }
  return (
    <Notice>
      <span id={WAIT_NOTICE_ID}>{awaitedMessage(awaited, now)}</span>
      {awaited.state === 'confirmed' && (
        <span className={styles['actions']}>
          <SyncButton companyId={target.companyId} connection={target.connection} />
        </span>
      )}
    </Notice>
  )
}
