import { useState } from 'react'
import { isViewOnly, noWritingReason } from '../../api/access.ts'
import { toEditCustomer, toNewCustomer } from '../../lib/paths/links.ts'
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
  /** On a narrow strip there is room for a word; in a row, beside other changes, none for the way back in either. */
  room?: 'panel' | 'strip' | 'row'
}

/** The one thing to do about a change of this device; nothing when there is none. */
export function NextAction({ entry, room = 'panel' }: NextActionProps) {
  const { state, resolution } = entry
  const isMissing = state === 'unknown' && resolution?.status === 'not-found'
  if (state === 'pending' || state === 'timed-out' || (state === 'unknown' && !isMissing))
    return <CheckNow entry={entry} />
  return state === 'failed' || isMissing ? <Correct entry={entry} room={room} /> : null
}

function CheckNow({ entry }: { entry: JournalEntry }) {
  const [isChecking, setChecking] = useState(false)
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

function Correct({ entry, room }: Required<NextActionProps>) {
  const { companyId, customerId, state } = entry
  const form =
    entry.kind === 'create' || customerId === null
      ? toNewCustomer(companyId, { write: entry.id, connection: entry.connectionId })
      : toEditCustomer(companyId, customerId, { write: entry.id, connection: entry.connectionId })
  const noWriting = noWritingReason()
  // Nothing was wrong with what was sent: with access again it can go as it is, and without there is nothing to do.
  const isForbidden = isViewOnly(entry.lastError?.deskCode)
  if (isForbidden && noWriting !== undefined) return null
  const isConflict = isPlatformConflict(entry)
  const hasToChange = state === 'failed' && !isForbidden
  const correct = isConflict ? changeMessages.syncAndCompare : changeMessages.correct
  const label = hasToChange ? correct : changeMessages.openForm
  const fix = isConflict ? changeMessages.compareShort : changeMessages.correctShort
  const short = hasToChange ? fix : changeMessages.sendAgainShort
  const text = room === 'panel' ? label : short
  if (noWriting !== undefined) return <Button disabledReason={noWriting}>{text}</Button>
  return (
    <>
      {entry.lastError?.deskCode === 'session' && room !== 'row' && <SignInLink />}
      <Link {...form} className={buttonClass(room === 'row' ? 'plain' : 'primary')} title={label}>
        {text}
      </Link>
    </>
  )
}
