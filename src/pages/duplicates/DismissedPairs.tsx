import { useRef } from 'react'
import { Link } from '../../components/router/Link.tsx'
import { announce } from '../../components/ui/announce.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import type { useDismissedPairs } from '../../writes/hooks/use-dismissed-pairs.ts'
import { duplicateMessages } from './messages.ts'
import { toShown } from './to-shown.ts'
import styles from './duplicates.module.css'

interface DismissedPairsProps {
  companyId: string
  search: DuplicatesSearch
  dismissed: ReturnType<typeof useDismissedPairs>
}

/** What somebody said aren't duplicates, to look at again or to take back. */
export function DismissedPairs({ companyId, search, dismissed }: DismissedPairsProps) {
  const now = useNow()
  const text = useRef<HTMLParagraphElement>(null)
  const { pairs, restore } = dismissed
  if (pairs.length === 0)
    return <EmptyState title={duplicateMessages.noDismissed}>{duplicateMessages.noDismissedText}</EmptyState>
  return (
    <>
      <p ref={text} tabIndex={-1} className={styles['levelText']}>
        {duplicateMessages.dismissedText}
      </p>
      <ul className={styles['dismissed']} aria-label={duplicateMessages.dismissed}>
        {pairs.map(({ key, ids, titles: [one, other], dismissedAt }) => (
          <li key={key}>
            <Link {...toShown(companyId, { ...search, ids })} className={styles['pair']}>
              <bdi translate="no">{one}</bdi> · <bdi translate="no">{other}</bdi>
            </Link>
            <span className={styles['dim']}>{formatAge(dismissedAt, Math.max(now, dismissedAt))}</span>
            <Button
              look="quiet"
              aria-label={duplicateMessages.undoPair(one, other)}
              onClick={() => {
                restore([key])
                announce(duplicateMessages.announceUndone)
                // The button goes with its pair.
                text.current?.focus({ preventScroll: true })
              }}
            >
              {duplicateMessages.undo}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
