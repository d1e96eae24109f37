import type { JsonObject } from '../../lib/json.ts'
import { compactModel } from '../rules/compact-model.ts'
import { ENTRY_VERSION } from '../rules/journal-entry.ts'
import type { DisplayChange, JournalEntry } from '../rules/journal-entry.ts'
import { nextEntry } from '../rules/state-machine.ts'

/** What a page hands over to have a customer written. */
export interface WriteInput {
  readonly kind: 'create' | 'update'
  /** One for each editing session of a form (`useDraft` gives it): equal ids are one intent. */
  readonly draftId: string
  readonly companyId: string
  readonly companyName: string
  readonly connectionId: string
  readonly platformName: string
  /** From the integration, when known: explains a long wait. */
  readonly isOfflineConnector?: boolean | null | undefined
  /** Null for a create. */
  readonly customerId: string | null
  /** What to call the customer in lists. */
  readonly title: string
  readonly payload: JsonObject
  /** The record as it was opened, for the comparison after the sync. */
  readonly opened: JsonObject | null
  /** The create/update model as served; kept without rule texts. */
  readonly model: unknown
  /** Before → after, as reviewed. */
  readonly changes: readonly DisplayChange[]
  readonly forceUpdate?: boolean | undefined
  readonly timeoutInMinutes?: number | undefined
  /** The failed, timed-out or unknown entry this sends again. Found by itself when the draft id is the same. */
  readonly linkedTo?: string | undefined
  /** The person was told that the device cannot store the write, and sends it all the same. */
  readonly acceptUnsafe?: boolean | undefined
  /** The person was told that an earlier write may still arrive or has already succeeded. */
  readonly confirmRisk?: boolean | undefined
  /** The person checked that the customer is not there and asks for a new idempotency key. */
  readonly newKey?: boolean | undefined
}

/** The journal entry of an intent at the moment of sending. */
export function sendingEntry(
  input: WriteInput,
  id: string,
  key: { readonly idempotencyKey: string; readonly keySince: number | null } | null,
  linkedTo: string | null,
  at: number,
): JournalEntry {
  const draft: JournalEntry = {
    id,
    version: ENTRY_VERSION,
    draftId: input.draftId,
    kind: input.kind,
    companyId: input.companyId,
    companyName: input.companyName,
    connectionId: input.connectionId,
    platformName: input.platformName,
    isOfflineConnector: input.isOfflineConnector ?? null,
    customerId: input.kind === 'update' ? input.customerId : null,
    title: input.title,
    idempotencyKey: key?.idempotencyKey ?? null,
    keySince: key?.keySince ?? null,
    payload: input.payload,
    opened: input.opened,
    model: compactModel(input.model),
    changes: input.changes.map(({ path, label, before, after, kind }) => ({
      path,
      label,
      before,
      after,
      kind,
    })),
    forceUpdate: input.forceUpdate ?? false,
    timeoutInMinutes: input.timeoutInMinutes ?? null,
    state: 'draft',
    pushOperationKey: null,
    operation: null,
    foundBy: null,
    resolution: null,
    times: { created: at, sent: null, answered: null, completed: null, lastPoll: null },
    polls: 0,
    attempts: 0,
    linkedTo,
    lastError: null,
    readBack: null,
    acknowledged: false,
    unsafe: false,
  }
  return nextEntry(draft, { type: 'send', at })
}
