import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { stateMessage } from '../../writes/messages/state-messages.ts'
import { toWrites } from '../../lib/paths/links.ts'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

interface DraftOfferProps {
  savedAt: number
  /** The last change sent from the draft, which is kept until one is confirmed. */
  write: JournalEntry | undefined
  onContinue: () => void
  onDiscard: () => void
}

/** Offers a draft of this form, in one line: its age, and what became of it. */
export function DraftOffer({ savedAt, write, onContinue, onDiscard }: DraftOfferProps) {
  const now = useNow()
  return (
    <Notice>
      <span className={styles['line']}>
        <span>
          {formMessages.draftFound(formatAge(savedAt, now))}
          {write !== undefined && (
            <>
              {' '}
              {savedAt > (write.times.sent ?? write.times.created)
                ? formMessages.draftPartlySent
                : formMessages.draftSent}
              <Link {...toWrites(write.companyId, { write: write.id })}>
                {stateMessage(write, now).label}
              </Link>
              .
            </>
          )}
        </span>
        <Button look="primary" aria-label={formMessages.continueDraft} onClick={onContinue}>
          {formMessages.continue}
        </Button>
        <Button aria-label={formMessages.discardDraft} onClick={onDiscard}>
          {formMessages.discard}
        </Button>
      </span>
    </Notice>
  )
}
