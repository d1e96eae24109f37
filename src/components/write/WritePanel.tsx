import { Link } from '../router/Link.tsx'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'
import { correctionMessage, foundByMessage, stateMessage } from '../../writes/messages/state-messages.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { toWrites } from '../../lib/paths/links.ts'
import { useAnnounceChange } from '../ui/use-announce-change.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { MarkedText } from '../ui/MarkedText.tsx'
import { useNow } from '../ui/use-now.ts'
import { Candidates } from './Candidates.tsx'
import { PlatformMessages } from './PlatformMessages.tsx'
import { changeMessages } from './messages.ts'
import { NextAction } from './NextAction.tsx'
import styles from './write.module.css'

interface WritePanelProps {
  entry: JournalEntry
  /** Shown where the record itself is not on the screen. */
  showsTitle?: boolean
}

/** The state of a change, what that means, and the one thing to do about it. */
export function WritePanel({ entry, showsTitle = false }: WritePanelProps) {
  const now = useNow()
  const entries = useWrites(entry.companyId)
  const correction = correctionOf(entry, entries)
  const differences = storedDifferently(entry)
  const { label, detail, tone } = stateMessage(entry, now)
  const shownTone = correction?.state === 'corrected' ? 'neutral' : tone
  const found = foundByMessage(entry)
  useAnnounceChange(`${entry.title}: ${label}`)
  return (
    <section className={styles['panel']} data-tone={shownTone} aria-label={changeMessages.panel(label)}>
      <div className={styles['panelHead']}>
        <span className={styles['chip']} data-tone={shownTone}>
          {label}
        </span>
        {showsTitle && (
          <strong>
            <bdi translate="no">{entry.title}</bdi>
          </strong>
        )}
        <span className={styles['dim']}>
          {changeMessages.kindAndAge(entry.kind, formatAge(entry.times.created, now))}
        </span>
      </div>
      <p>{correction === null ? detail : correctionMessage(correction, now)}</p>
      {/* Details list an operation's messages; where there is no operation, this is the only place. */}
      {(!showsTitle || entry.pushOperationKey === null) && <PlatformMessages entry={entry} />}
      {found !== null && <p className={styles['dim']}>{found}</p>}
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={difference.path}>
              <MarkedText
                text={changeMessages.difference(difference.label, difference.sent, difference.stored)}
              />
            </li>
          ))}
        </ul>
      )}
      <Candidates entry={entry} />
      <div className={styles['actions']}>
        {correction === null && <NextAction entry={entry} showsRecord={showsTitle} />}
        <Link {...toWrites(entry.companyId, { write: entry.id })} className={buttonClass('quiet')}>
          {changeMessages.details}
        </Link>
        {differences.length > 0 && !entry.acknowledged && (
          <Button look="quiet" onClick={() => void loadedEngine()?.acknowledge(entry.id)}>
            {changeMessages.dismiss}
          </Button>
        )}
      </div>
    </section>
  )
}
