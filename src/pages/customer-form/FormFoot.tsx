import type { ReactNode } from 'react'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { FormPhase } from './form-state.ts'
import { formMessages } from './messages.ts'
import { WAIT_NOTICE_ID } from './WaitNotice.tsx'
import styles from './customer-form.module.css'

interface FormFootProps {
  changeCount: number
  savedAt: number | null
  isUpdate: boolean
  phase: FormPhase
  onDiscard: () => void
  /** What there is to know about sending, in sight wherever the form is scrolled to. */
  children: ReactNode
}

/** How much has changed, when the draft was saved, and what to do next. */
export function FormFoot({ changeCount, savedAt, isUpdate, phase, onDiscard, children }: FormFootProps) {
  const now = useNow()
  const isOnline = useOnline()
  const isSending = phase.name === 'rereading' || phase.name === 'sending'
  const changes = changeCount === 0 ? formMessages.noChanges : formMessages.changes(changeCount)
  const saved = savedAt === null || changeCount === 0 ? '' : formMessages.draftSaved(formatAge(savedAt, now))
  const busy =
    phase.name === 'waiting' ? formMessages.isWaiting : isSending ? formMessages.sending : undefined
  const blocked = busy ?? (isOnline ? undefined : formMessages.offline)

  return (
    <div className={styles['foot']}>
      <div className={styles['footNotices']}>{children}</div>
      <span className={styles['footText']} id="form-foot-text">
        {phase.name === 'unchanged' ? formMessages.nothingToSend : `${changes}${saved}`}
      </span>
      <Button
        onClick={onDiscard}
        disabledReason={changeCount === 0 ? formMessages.nothingToDiscard : undefined}
      >
        {formMessages.discard}
      </Button>
      <Button
        type="submit"
        look="primary"
        aria-describedby={`form-foot-text ${WAIT_NOTICE_ID}`}
        disabledReason={blocked}
      >
        {isSending ? formMessages.sending : isUpdate ? formMessages.reviewUpdate : formMessages.reviewCreate}
      </Button>
    </div>
  )
}
