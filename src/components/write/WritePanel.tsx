import type { ReactNode } from 'react'
import { formatAge } from '../../lib/format/ages.ts'
import { toWrites } from '../../lib/paths/links.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { correctionMessage, foundByMessage, stateMessage } from '../../writes/messages/state-messages.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import { groupOf, needsAttention } from '../../writes/rules/change-group.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { nameInEntry } from '../../writes/rules/name-in-entry.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'
import { Link } from '../router/Link.tsx'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { MarkedText } from '../ui/MarkedText.tsx'
import { useAnnounceChange } from '../ui/use-announce-change.ts'
import { useNow } from '../ui/use-now.ts'
import { Candidates } from './Candidates.tsx'
import { toneOf } from './change-row.ts'
import { changeMessages } from './messages.ts'
import { NextAction } from './NextAction.tsx'
import { PlatformMessages } from './PlatformMessages.tsx'
import { ResultMark } from './ResultMark.tsx'
import styles from './write.module.css'

interface WritePanelProps {
  entry: JournalEntry
  /** Whether it is part of the change's details, which say the rest. */
  isInDetails?: boolean
  /** Whether it stands within a part of the page that has its name already. */
  isInStrip?: boolean
  /** What to do about a change that needs nothing else. */
  children?: ReactNode
}

/** The state of a change, what that means, and the one thing to do about it. */
export function WritePanel({ entry, isInDetails = false, isInStrip = false, children }: WritePanelProps) {
  const now = useNow()
  const entries = useWrites(entry.companyId)
  const correction = correctionOf(entry, entries)
  const change = { operation: entry.operation ?? undefined, entry, correction: correction ?? undefined }
  const { label, detail, tone } = stateMessage(entry, now)
  const shownTone = correction === null && !entry.acknowledged ? tone : 'neutral'
  const found = foundByMessage(entry)
  const text = changeMessages.announced(nameInEntry(entry), label)
  // Beside the record, its strip announces the same.
  useAnnounceChange(text, isInDetails ? text : entry.id)
  return (
    <section
      className={isInDetails ? styles['state'] : styles['panel']}
      data-tone={shownTone}
      aria-label={isInStrip ? undefined : changeMessages.panel(label)}
    >
      <div className={styles['panelHead']}>
        <ResultMark label={label} tone={toneOf(change, groupOf(change, null))} />
        <span className={styles['dim']}>
          {changeMessages.kindAndAge(entry.kind, formatAge(entry.times.created, now))}
        </span>
      </div>
      <p>{correction === null ? detail : correctionMessage(correction, now)}</p>
      <PlatformMessages entry={entry} />
      {found !== null && <p className={styles['dim']}>{found}</p>}
      <Differences entry={entry} />
      <Candidates entry={entry} />
      <div className={styles['actions']}>
        {correction === null && <NextAction entry={entry} />}
        {children}
        {!isInDetails && (
          <Link {...toWrites(entry.companyId, { write: entry.id })} className={buttonClass('quiet')}>
            {changeMessages.openInChanges}
          </Link>
        )}
        {canBeDismissed(entry, entries, isInDetails) && (
          <Button look="quiet" onClick={() => void loadedEngine()?.acknowledge(entry.id)}>
            {changeMessages.dismiss}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Beside the record only a difference can be: an unsolved failure is no less true for being out of sight. */
function canBeDismissed(
  entry: JournalEntry,
  entries: readonly JournalEntry[],
  isInDetails: boolean,
): boolean {
  if (entry.acknowledged) return false
  return storedDifferently(entry).length > 0 || (isInDetails && needsAttention(entry, entries))
}

/** Fields that the platform stored differently from what was sent. */
function Differences({ entry }: { entry: JournalEntry }) {
  const differences = storedDifferently(entry)
  if (differences.length === 0) return null
  return (
    <ul>
      {differences.map(({ path, label, sent, stored }) => (
        <li key={path}>
          <MarkedText text={changeMessages.difference(label, sent, stored)} />
        </li>
      ))}
    </ul>
  )
}
