import { useEffect, useEffectEvent, useState } from 'react'
import type { ReactNode } from 'react'
import type { Customer } from '../../api/customers.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useWrite, useWrites } from '../../writes/hooks/use-writes.ts'
import { isPlatformConflict } from '../../writes/messages/platform-conflict.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import type { FormTarget } from './form-parts.ts'
import { formMessages } from './messages.ts'
import { useSyncAndRead } from './use-sync-and-read.ts'
import { wasReadAfter } from './was-read-after.ts'
import styles from './customer-form.module.css'

type Outcome = 'read' | 'failed' | 'cancelled'

interface AfterSyncProps {
  target: FormTarget
  customerId: string
  /** Id of the failed change to correct. */
  correcting: string | undefined
  /** The record as Codat's copy holds it. */
  stored: Customer
  /** `comparesAtOnce`: the record was read again after a change of it met somebody else's. */
  children: (comparesAtOnce: boolean) => ReactNode
}

/**
 * A change that failed because the record had changed in its platform can't be compared with Codat's copy from before:
 * syncs first, once, unless the record was read again already. What shows the form then compares at once.
 */
export function AfterSync({ target, customerId, correcting, stored, children }: AfterSyncProps) {
  const failed = useWrite(correcting)
  const entries = useWrites(target.companyId)
  // As it was when the form was opened: what is sent from here must not build the form again.
  const [conflict] = useState(() =>
    failed !== undefined && isPlatformConflict(failed) && correctionOf(failed, entries) === null
      ? failed
      : undefined,
  )
  const [isNeeded] = useState(conflict !== undefined && !wasReadAfter(conflict, stored))
  const [isSyncing, setIsSyncing] = useState(isNeeded)
  const [outcome, setOutcome] = useState<Outcome>()
  function end(next: Outcome) {
    setIsSyncing(false)
    setOutcome(next)
  }

  if (conflict === undefined) return children(false)
  const isRead = !isNeeded || outcome === 'read'
  return (
    <>
      {isSyncing ? (
        <SyncFirst target={target} customerId={customerId} onEnd={end} />
      ) : (
        !isRead && (
          <Notice tone="warning">
            {formMessages.notCompared(target.platformName)}
            <span className={styles['actions']}>
              <Button onClick={() => setIsSyncing(true)}>{formMessages.syncAndCompare}</Button>
            </span>
          </Notice>
        )
      )}
      {/* The form stays while another sync runs: something may have been typed into it. */}
      {(!isSyncing || outcome !== undefined) && children(isRead)}
    </>
  )
}

interface SyncFirstProps extends Pick<AfterSyncProps, 'target' | 'customerId'> {
  onEnd: (outcome: Outcome) => void
}

/** One sync, from the moment it is on the screen. */
function SyncFirst({ target, customerId, onEnd }: SyncFirstProps) {
  const syncAndRead = useSyncAndRead(target.companyId, target.connection.id, customerId)
  const sync = useEffectEvent(async (signal: AbortSignal) => {
    const outcome = await syncAndRead(() => false, signal)
    if (!signal.aborted) onEnd(outcome === 'read' ? 'read' : 'failed')
  })
  useEffect(() => {
    const stopped = new AbortController()
    void sync(stopped.signal)
    return () => stopped.abort()
  }, [])
  return (
    <Notice>
      {formMessages.syncingToCompare(target.platformName)}
      <span className={styles['actions']}>
        <Button onClick={() => onEnd('cancelled')}>{formMessages.stopWaiting}</Button>
      </span>
    </Notice>
  )
}
