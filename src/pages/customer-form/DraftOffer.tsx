import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { stateWords } from '../../writes/messages/state-words.ts'
import { toWrites } from '../../lib/paths/links.ts'
import styles from './customer-form.module.css'

interface DraftOfferProps {
  savedAt: number
  /** The last write made from the draft, which is kept until one has succeeded. */
  write: JournalEntry | undefined
  onContinue: () => void
  onDiscard: () => void
}

/** Offers an earlier draft of this form, with its age and what became of it. */
export function DraftOffer({ savedAt, write, onContinue, onDiscard }: DraftOfferProps) {
  const now = useNow()
  return (
    <Notice>
      You left a draft of this form, saved {formatAge(savedAt, now)}.{' '}
      {write === undefined ? (
        'It has not been sent.'
      ) : (
        <>
          {savedAt > (write.times.sent ?? write.times.created)
            ? 'An earlier state of it was sent'
            : 'It was sent'}
          : <Link {...toWrites(write.companyId, { write: write.id })}>{stateWords(write, now).label}</Link>.
        </>
      )}
      <span className={styles['actions']}>
        <Button look="primary" onClick={onContinue}>
          Continue the draft
        </Button>
        <Button onClick={onDiscard}>Discard the draft</Button>
      </span>
    </Notice>
  )
}
