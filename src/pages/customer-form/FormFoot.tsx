import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import styles from './customer-form.module.css'

interface FormFootProps {
  changeCount: number
  savedAt: number | null
  sendLabel: string
  isSending: boolean
  onDiscard: () => void
  onReview: () => void
}

/** What has changed, where it is kept, and the ways on. */
export function FormFoot({ changeCount, savedAt, sendLabel, isSending, onDiscard, onReview }: FormFootProps) {
  const now = useNow()
  const isOnline = useOnline()
  const changes = changeCount === 0 ? 'No changes' : changeCount === 1 ? '1 change' : `${changeCount} changes`
  const saved = savedAt === null || changeCount === 0 ? '' : ` · saved as draft ${formatAge(savedAt, now)}`

  function blocked(): string | undefined {
    if (isSending) return 'It is being sent.'
    return isOnline
      ? undefined
      : 'You are offline. What you typed is kept; send it when the connection is back.'
  }

  return (
    <div className={styles['foot']}>
      <span className={styles['footText']}>
        {changes}
        {saved}
      </span>
      <Button
        onClick={onDiscard}
        disabledReason={changeCount === 0 ? 'There is nothing to discard.' : undefined}
      >
        Discard
      </Button>
      <Button onClick={onReview}>Review</Button>
      <Button type="submit" look="primary" disabledReason={blocked()}>
        {isSending ? 'Sending…' : sendLabel}
      </Button>
    </div>
  )
}
