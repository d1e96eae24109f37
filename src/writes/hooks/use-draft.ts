import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { JsonObject } from '../../lib/json.ts'
import type { DraftPlace, EarlierDraft } from '../drafts/draft-format.ts'
import type { DraftSession } from '../drafts/draft-session.ts'
import { loadingDraft } from '../drafts/draft-state.ts'
import type { DraftState } from '../drafts/draft-state.ts'
import type { DraftContent } from '../drafts/drafts.ts'

const LOADING = loadingDraft('')

const nothing = () => () => undefined

export interface DraftHandle extends DraftState {
  /** Saves the values within half a second, with the record they were typed into. */
  readonly save: (values: JsonObject, openedRecord: JsonObject | null) => void
  /** Keeps it now; to be awaited before `sendChange`, and safe to call at any time. */
  readonly flush: () => Promise<void>
  /** Whether everything typed is saved, after one more attempt. */
  readonly isKept: () => Promise<boolean>
  /** Whether something typed isn't saved: not yet, or not at all. */
  readonly isUnsaved: () => boolean
  /** The found draft is in the form now. */
  readonly adopt: () => void
  readonly discard: () => Promise<void>
  /** Discards what was typed into the form; a draft that is only offered stays. */
  readonly discardTyped: () => Promise<void>
  /** An earlier draft is to come into the form, what is there now kept in its place; false when it cannot be. */
  readonly restoreEarlier: (chosen: EarlierDraft) => Promise<boolean>
  readonly discardEarlier: (chosen: EarlierDraft) => Promise<void>
  /** In a conflict: overwrite what the other tab saved. */
  readonly keepMine: () => Promise<void>
  /** In a conflict: hand out what the other tab saved as `found`. */
  readonly acceptTheirs: () => void
}

/**
 * The draft of one record and connection. Knows nothing of forms: values are any JSON. A draft goes only when its
 * write has succeeded or `discard` is called. `draftId` is what a new one is sent with, where that is known before.
 */
export function useDraft(place: DraftPlace, draftId?: string): DraftHandle {
  const { companyId, connectionId, customerId } = place
  const [session, setSession] = useState<DraftSession>()
  const [failure, setFailure] = useState<string | null>(null)
  const content = useRef<DraftContent | null>(null)
  const isWaiting = useRef(false)

  useEffect(() => {
    let opened: DraftSession | undefined
    let isGone = false
    import('../drafts/get-drafts.ts')
      .then(({ openDraftSession }) => {
        if (isGone) return
        opened = openDraftSession({ companyId, connectionId, customerId }, draftId)
        // What was typed while this was loading.
        if (isWaiting.current && content.current) opened.save(content.current)
        isWaiting.current = false
        setSession(opened)
      })
      .catch((error: unknown) => {
        if (!isGone) setFailure(error instanceof Error ? error.message : 'Drafts couldn’t be loaded')
      })
    const leave = () => opened?.leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      isGone = true
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      void opened?.close()
      content.current = null
      setSession(undefined)
    }
  }, [companyId, connectionId, customerId, draftId])

  const state = useSyncExternalStore(
    session ? (listener) => session.subscribe(listener) : nothing,
    () => session?.state ?? LOADING,
  )
  const known: DraftState =
    failure === null ? state : { ...state, status: 'unavailable', storageProblem: failure }

  return {
    ...known,
    save(values, openedRecord) {
      content.current = { values, openedRecord }
      if (session) session.save(content.current)
      else isWaiting.current = true
    },
    flush: async () => session?.flush(),
    isKept: async () => (await session?.isKept()) ?? false,
    isUnsaved: () => session?.isUnsaved() ?? true,
    adopt: () => session?.adopt(),
    discard: async () => session?.discard(),
    discardTyped: async () => session?.discardTyped(),
    restoreEarlier: async (chosen) => (await session?.restoreEarlier(chosen)) ?? false,
    discardEarlier: async (chosen) => session?.discardEarlier(chosen),
    keepMine: async () => (content.current ? session?.keepMine(content.current) : undefined),
    acceptTheirs: () => session?.acceptTheirs(),
  }
}
