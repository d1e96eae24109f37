import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { FormPhase } from './form-state.ts'
import { sendAnywayLabels } from './messages.ts'
import styles from './customer-form.module.css'

interface SendErrorNoticeProps {
  phase: FormPhase
  onSendAnyway: () => void
  onDismiss: () => void
}

/** Why nothing was sent, and what a person can do about it. */
export function SendErrorNotice({ phase, onSendAnyway, onDismiss }: SendErrorNoticeProps) {
  if (phase.name !== 'refused') return null
  const label = sendAnywayLabels[phase.reason]
  return (
    <Notice tone="error" onDismiss={onDismiss}>
      {phase.message}
      {label !== undefined && (
        <span className={styles['actions']}>
          <Button onClick={onSendAnyway}>{label}</Button>
        </span>
      )}
    </Notice>
  )
}
