import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { useOnline } from '../../components/feedback/use-online.ts'
import { announce } from '../../components/ui/announce.ts'
import { writesState } from '../../writes/engine/load-write-engine.ts'
import { useWrite } from '../../writes/hooks/use-writes.ts'
import { canBeAwaited } from './awaited-change.ts'
import type { WriteState } from '../../writes/rules/journal-entry.ts'
import type { FormTarget } from './form-parts.ts'
import type { FormEvent, FormPhase } from './form-state.ts'
import { formMessages, sentTime } from './messages.ts'
import { useSyncAndRead } from './use-sync-and-read.ts'

const hasSessionEnded = () => appStatus().hasSessionEnded === true

function isSynced(id: string): boolean {
  return writesState().entries.some((entry) => entry.id === id && entry.readBack !== null)
}

/**
 * Sends what was reviewed once the earlier change is synced, with one sync of its own. Whatever comes between makes it
 * a draft again. Nothing of this is stored: a page that closes sends nothing.
 */
export function useSendWhenSynced(
  target: FormTarget,
  customerId: string | null,
  phase: FormPhase,
  apply: (event: FormEvent) => void,
): void {
  const awaitedId = phase.name === 'waiting' ? phase.awaitedId : undefined
  const entry = useWrite(awaitedId)
  const isOnline = useOnline()
  const isSignedOut = useSyncExternalStore(subscribeToAppStatus, hasSessionEnded)
  const syncAndRead = useSyncAndRead(target.companyId, target.connection.id, customerId)
  const state = entry?.state
  const isInCopy = entry !== undefined && entry.readBack !== null
  const stopped = !isOnline
    ? formMessages.waitEndedOffline
    : isSignedOut
      ? formMessages.waitEndedSession
      : undefined

  function end(message: string) {
    announce(message)
    apply({ type: 'waitEnded', message })
  }

  const sync = useEffectEvent((id: string, time: string, signal: AbortSignal) => {
    void syncAndRead(() => isSynced(id), signal).then((outcome) => {
      if (signal.aborted || isSynced(id)) return
      end(outcome === 'read' ? formMessages.waitEndedNotThere(time) : formMessages.waitEndedNoSync)
    })
  })

  const step = useEffectEvent((id: string, reached: WriteState | undefined, signal: AbortSignal) => {
    if (entry === undefined || reached === undefined) return end(formMessages.waitEndedUnknown)
    const time = sentTime(entry, Date.now())
    if (reached === 'failed') return end(formMessages.waitEndedFailed(time))
    if (!canBeAwaited(entry)) return end(formMessages.waitEndedUnknown)
    if (reached === 'confirmed') sync(id, time, signal)
  })
  const goOn = useEffectEvent(() => apply({ type: 'awaitedSynced' }))
  const stop = useEffectEvent(end)

  useEffect(() => {
    if (awaitedId === undefined) return undefined
    const ended = new AbortController()
    if (stopped !== undefined) stop(stopped)
    else if (isInCopy) goOn()
    else step(awaitedId, state, ended.signal)
    return () => ended.abort()
  }, [awaitedId, state, isInCopy, stopped])
}
