import { useEffect, useState } from 'react'
import { isDraft } from '../drafts/draft-format.ts'
import type { Draft } from '../drafts/draft-format.ts'
import { isDraftSent } from '../drafts/sent-drafts.ts'
import { useJournal } from './use-writes.ts'

interface StoredDraft {
  readonly key: string
  readonly savedAt: number
  readonly discard: () => void
}

/**
 * A draft as it is stored, for a page that shows that there is one, unless it was sent: the form, which has a session
 * of its own, doesn't offer that one either.
 */
export function useStoredDraft(
  companyId: string,
  connectionId: string | undefined,
  customerId: string,
  nowMs: number,
): StoredDraft | undefined {
  const [draft, setDraft] = useState<Draft>()
  const { entries } = useJournal()

  useEffect(() => {
    if (connectionId === undefined) return undefined
    const place = { companyId, connectionId, customerId }
    let isGone = false
    let stop: (() => void) | undefined
    // Without the code or the storage no draft can be shown; the form says why.
    async function follow() {
      const { getDrafts } = await import('../drafts/get-drafts.ts')
      const read = async () => {
        const stored = await getDrafts().read(place)
        if (!isGone) setDraft(stored !== null && isDraft(stored) ? stored : undefined)
      }
      if (isGone) return
      stop = getDrafts().listen(place, () => void read().catch(() => undefined))
      await read()
    }
    follow().catch(() => undefined)
    return () => {
      isGone = true
      stop?.()
    }
  }, [companyId, connectionId, customerId])

  if (draft === undefined || draft.connectionId !== connectionId) return undefined
  if (isDraftSent(draft, entries, nowMs)) return undefined
  async function discard({
    companyId: company,
    connectionId: connection,
    customerId: customer,
    revision,
  }: Draft) {
    const { getDrafts } = await import('../drafts/get-drafts.ts')
    const place = { companyId: company, connectionId: connection, customerId: customer }
    await getDrafts().discard(place, revision, crypto.randomUUID())
    const left = await getDrafts().read(place)
    setDraft(left !== null && isDraft(left) ? left : undefined)
  }
  return {
    key: draft.key,
    savedAt: draft.savedAt,
    discard: () => void discard(draft).catch(() => undefined),
  }
}
