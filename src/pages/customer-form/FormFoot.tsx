import { use, useId } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import { FixContext } from './fix-context.ts'
import type { FormTarget } from './form-parts.ts'
import { useFormState } from './form-session-store.ts'
import type { FormSession } from './form-session-store.ts'
import type { FormPhase } from './form-state.ts'
import { formMessages } from './messages.ts'
import { WAIT_NOTICE_ID } from './WaitNotice.tsx'
import styles from './form-page.module.css'

// On the server it isn't known; the page puts it right.
const platform = typeof navigator === 'undefined' ? '' : navigator.platform
const SAVE_KEY = /Mac|iP(?:hone|ad)/.test(platform) ? '⌘S' : 'Ctrl S'

interface FormFootProps {
  target: FormTarget
  session: FormSession
  savedAt: number | null
  now: number
  isOnline: boolean
  isUpdate: boolean
  phase: FormPhase
  onDiscard: () => void
  /** Sends what the rail lists, or opens the review where there is something to decide. Undefined for a new customer. */
  onSend: (() => void) | undefined
  /** What there is to know about sending, in sight wherever the form is scrolled to. */
  children: ReactNode
}

/** How much has changed, when the draft was saved, and what to do next. */
export function FormFoot(props: FormFootProps) {
  const { target, session, savedAt, now, isOnline, isUpdate, phase, onDiscard, onSend, children } = props
  const isInQueue = use(FixContext).queue?.next !== undefined
  const count = useFormState(session, (state) => state.changes.length)
  const isChanged = useFormState(session, (state) => state.isChanged)
  const isEdited = useFormState(session, (state) => state.isEdited)
  const isSending = phase.name === 'rereading' || phase.name === 'sending'
  const changes = count === 0 ? formMessages.noChanges : formMessages.changes(count)
  const saved = savedAt === null || count === 0 ? '' : formMessages.draftSaved(formatRecently(savedAt, now))
  const busy =
    phase.name === 'waiting' ? formMessages.isWaiting : isSending ? formMessages.sending : undefined
  const blocked = busy ?? (isOnline ? undefined : formMessages.offline)
  const review = isUpdate ? formMessages.reviewUpdate : formMessages.reviewCreate

  return (
    <div className={styles['foot']}>
      <div className={styles['footNotices']}>{children}</div>
      <span className={styles['footText']} id="form-foot-text">
        {phase.name === 'unchanged' ? formMessages.nothingToSend : `${changes}${saved}`}
      </span>
      <Button onClick={onDiscard} disabledReason={isEdited ? undefined : formMessages.nothingToDiscard}>
        {formMessages.discard}
      </Button>
      <ReviewButton isInactive={!isChanged} isPrimary={onSend === undefined} blocked={blocked}>
        {isSending ? formMessages.sending : review}
      </ReviewButton>
      {onSend !== undefined && (
        <Button
          look="primary"
          className={styles['send']}
          aria-label={(isInQueue ? formMessages.sendAndNextTo : formMessages.sendAtOnceTo)(
            target.platformName,
            target.companyName,
          )}
          disabledReason={blocked ?? (isChanged ? undefined : formMessages.noChanges)}
          onClick={onSend}
        >
          {isInQueue ? formMessages.sendAndNext : formMessages.sendAtOnce(target.platformName)}
        </Button>
      )}
    </div>
  )
}

interface ReviewButtonProps {
  /** Nothing has changed. The button can still be pressed, and the form then says why nothing happens. */
  isInactive: boolean
  isPrimary: boolean
  blocked: string | undefined
  children: ReactNode
}

/** Opens the review, as Enter in a field does. */
function ReviewButton({ isInactive, isPrimary, blocked, children }: ReviewButtonProps) {
  const described = `form-foot-text ${WAIT_NOTICE_ID}`
  const key = (
    <kbd className={styles['key']} aria-hidden="true">
      {SAVE_KEY}
    </kbd>
  )
  const reasonId = useId()
  // One element all the time: another one in its place would lose the focus.
  const isOff = isInactive || blocked !== undefined
  return (
    <button
      type="submit"
      className={[
        buttonClass(isPrimary ? 'primary' : 'plain'),
        isOff ? styles['inactive'] : styles['review'],
      ].join(' ')}
      aria-disabled={isOff}
      aria-describedby={blocked === undefined ? described : `${reasonId} ${described}`}
      title={blocked}
      onClick={(event) => {
        if (blocked !== undefined) event.preventDefault()
      }}
    >
      {children} {key}
      <span id={reasonId} hidden>
        {blocked}
      </span>
    </button>
  )
}
