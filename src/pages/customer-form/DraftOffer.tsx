import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/relative-time.ts'
import styles from './customer-form.module.css'

interface DraftOfferProps {
  savedAt: number
  onContinue: () => void
  onDiscard: () => void
}

/** Offers an earlier draft of this form, with its age. */
export function DraftOffer({ savedAt, onContinue, onDiscard }: DraftOfferProps) {
  const now = useNow()
  return (
    <Notice>
      You left a draft of this form, saved {formatAge(savedAt, now)}. It has not been sent.
      <span className={styles['actions']}>
        <Button look="primary" onClick={onContinue}>
          Continue the draft
        </Button>
        <Button onClick={onDiscard}>Discard the draft</Button>
      </span>
    </Notice>
  )
}
