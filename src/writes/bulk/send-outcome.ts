import type { SendError } from '../engine/send-error.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { SET_ASIDE } from './run-format.ts'
import type { Pause, SetAside, StoredRow } from './run-format.ts'

/** What sending a row came to: the row as it is from then on, and why the rest has to wait. */
export interface SendOutcome {
  row?: StoredRow
  pause?: Pause | undefined
}

/** Codat refuses these whatever a change holds: the key, the plan, what the connection may do. */
const REFUSES_ALL: ReadonlySet<number> = new Set([401, 402, 403])

const isSetAside = (reason: string): reason is SetAside => SET_ASIDE.some((known) => known === reason)

/** Nothing of it was accepted: there is no operation of it that could say why. */
const isRefused = ({ state, pushOperationKey }: JournalEntry): boolean =>
  state === 'failed' && pushOperationKey === null

/** Codat itself refused it, whatever is the reason. Which status it has for a connection that isn't linked is undocumented. */
export function mayBeUnlinked(entry: JournalEntry): boolean {
  const { deskCode, status } = entry.lastError ?? {}
  return isRefused(entry) && deskCode == null && status !== 429
}

/** Why what became of one change keeps back the rest. */
export function pauseAfter(entry: JournalEntry): Pause | undefined {
  const { lastError } = entry
  if (!isRefused(entry)) return undefined
  switch (lastError?.deskCode) {
    case 'session':
      return 'signed-out'
    case 'viewer':
    case 'read-only':
      return 'view-only'
    case 'quota':
      return 'quota'
    default:
      return lastError?.deskCode == null && REFUSES_ALL.has(lastError?.status ?? 0) ? 'refused' : undefined
  }
}

/** What the engine didn't send: nothing can be sent now, or this row stands back for another change. */
export function afterSendError(row: StoredRow, { reason }: SendError): SendOutcome {
  switch (reason) {
    case 'offline':
      return { pause: 'page-left' }
    case 'not-storable':
    case 'not-loaded':
      return { pause: 'storage' }
    default:
      return { row: { ...row, state: 'set-aside', reason: isSetAside(reason) ? reason : 'in-flight' } }
  }
}
