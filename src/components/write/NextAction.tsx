import { useState } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { canBeLinked, toCustomer, toEditCustomer, toNewCustomer } from '../../lib/paths/links.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { isPlatformConflict } from '../../writes/messages/platform-conflict.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { SignInLink } from '../feedback/SignInLink.tsx'
import { Link } from '../router/Link.tsx'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { changeMessages } from './messages.ts'

interface NextActionProps {
  entry: JournalEntry
  /** Whether it leads to the record, where that is not on the screen. */
  showsRecord?: boolean
}

/** The one thing to do about a change. */
export function NextAction({ entry, showsRecord = false }: NextActionProps) {
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
