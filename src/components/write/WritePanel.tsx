import { Link } from '../router/Link.tsx'
import { useState } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { isPlatformConflict } from '../../writes/messages/platform-conflict.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import { storedDifferently } from '../../writes/rules/stored-differences.ts'
import { correctionMessage, foundByMessage, stateMessage } from '../../writes/messages/state-messages.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { canBeLinked, toCustomer, toEditCustomer, toNewCustomer, toWrites } from '../../lib/paths/links.ts'
import { SignInLink } from '../feedback/SignInLink.tsx'
import { useAnnounceChange } from '../ui/use-announce-change.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { MarkedText } from '../ui/MarkedText.tsx'
import { useNow } from '../ui/use-now.ts'
import { Candidates } from './Candidates.tsx'
import { PlatformMessages } from './PlatformMessages.tsx'
import { changeMessages } from './messages.ts'
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

function NextAction({ entry, showsRecord }: { entry: JournalEntry; showsRecord: boolean }) {
  const [isChecking, setChecking] = useState(false)
  const { companyId, customerId, state } = entry

  if (
    state === 'pending' ||
    state === 'timed-out' ||
    (state === 'unknown' && entry.resolution?.status !== 'not-found')
  ) {
    const check = async () => {
      setChecking(true)
      await loadedEngine()?.checkNow(entry.id)
      setChecking(false)
    }
    return (
      <Button onClick={() => void check()} disabledReason={isChecking ? changeMessages.checking : undefined}>
        {isChecking ? changeMessages.checking : changeMessages.checkNow}
      </Button>
    )
  }
  if (state === 'failed' || state === 'unknown') {
    const form =
      entry.kind === 'create' || customerId === null
        ? toNewCustomer(companyId, { write: entry.id, connection: entry.connectionId })
        : toEditCustomer(companyId, customerId, { write: entry.id, connection: entry.connectionId })
    const correct = isPlatformConflict(entry) ? changeMessages.syncAndCompare : changeMessages.correct
    const label = state === 'failed' ? correct : changeMessages.openForm
    const noWriting = noWritingReason()
    if (noWriting !== undefined) return <Button disabledReason={noWriting}>{label}</Button>
    return (
      <>
        {entry.lastError?.deskCode === 'session' && <SignInLink />}
        <Link {...form} className={buttonClass('primary')}>
          {label}
        </Link>
      </>
    )
  }
  if (state === 'confirmed' && showsRecord && customerId !== null && canBeLinked(customerId)) {
    return (
      <Link {...toCustomer(companyId, customerId)} className={buttonClass('plain')}>
        {changeMessages.openRecord}
      </Link>
    )
  }
  return null
}
