import { Link } from '../router/Link.tsx'
import { useEffect, useRef, useState } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { foundByWords, stateWords } from '../../writes/messages/state-words.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { canBeLinked, toCustomer, toEditCustomer, toNewCustomer, toWrites } from '../../lib/paths/links.ts'
import { SignInLink } from '../feedback/SignInLink.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { useNow } from '../ui/use-now.ts'
import { Candidates } from './Candidates.tsx'
import { PlatformMessages } from './PlatformMessages.tsx'
import styles from './write.module.css'

interface WritePanelProps {
  entry: JournalEntry
  /** Shown where the record itself is not on the screen. */
  showsTitle?: boolean
}

/** Where a write stands, what that means, and the one thing to do about it. */
export function WritePanel({ entry, showsTitle = false }: WritePanelProps) {
  const now = useNow()
  const { label, detail, tone } = stateWords(entry, now)
  const found = foundByWords(entry)
  useAnnounceChange(`${entry.title}: ${label}`)
  return (
    <section className={styles['panel']} data-tone={tone} aria-label={`Write: ${label}`}>
      <div className={styles['panelHead']}>
        <span className={styles['chip']} data-tone={tone}>
          {label}
        </span>
        {showsTitle && (
          <strong>
            <bdi>{entry.title}</bdi>
          </strong>
        )}
        <span className={styles['dim']}>
          {entry.kind === 'create' ? 'new customer' : 'update'}, sent {formatAge(entry.times.created, now)}
        </span>
      </div>
      <p>{detail}</p>
      {/* Details list what an operation says; where there is none, this is the only place. */}
      {(!showsTitle || entry.pushOperationKey === null) && <PlatformMessages entry={entry} />}
      {found !== null && <p className={styles['dim']}>{found}</p>}
      {entry.readBack !== null && entry.readBack.differences.length > 0 && (
        <ul>
          {entry.readBack.differences.map((difference) => (
            <li key={difference.path}>
              {difference.label}: sent “{difference.sent}”, stored “{difference.stored || 'nothing'}”
            </li>
          ))}
        </ul>
      )}
      <Candidates entry={entry} />
      <div className={styles['actions']}>
        <NextAction entry={entry} showsRecord={showsTitle} />
        <Link {...toWrites(entry.companyId, { write: entry.id })} className={buttonClass('quiet')}>
          Details
        </Link>
      </div>
    </section>
  )
}

/** Says a change of state once, where it is shown. */
function useAnnounceChange(words: string): void {
  const said = useRef(words)
  useEffect(() => {
    if (said.current === words) return
    said.current = words
    announce(words)
  }, [words])
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
      <Button onClick={() => void check()} disabledReason={isChecking ? 'Codat is being asked.' : undefined}>
        {isChecking ? 'Checking…' : 'Check now'}
      </Button>
    )
  }
  if (state === 'failed' || state === 'unknown') {
    const form =
      entry.kind === 'create' || customerId === null
        ? toNewCustomer(companyId, { write: entry.id, connection: entry.connectionId })
        : toEditCustomer(companyId, customerId, { write: entry.id, connection: entry.connectionId })
    const words = state === 'failed' ? 'Correct and send again' : 'Open the form to send again'
    const noWriting = noWritingReason()
    if (noWriting !== undefined) return <Button disabledReason={noWriting}>{words}</Button>
    return (
      <>
        {entry.lastError?.deskCode === 'session' && <SignInLink />}
        <Link {...form} className={buttonClass('primary')}>
          {words}
        </Link>
      </>
    )
  }
  if (state === 'confirmed' && showsRecord && customerId !== null && canBeLinked(customerId)) {
    return (
      <Link {...toCustomer(companyId, customerId)} className={buttonClass('plain')}>
        Open the record
      </Link>
    )
  }
  return null
}
