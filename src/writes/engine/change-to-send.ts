import type { JsonObject } from '../../lib/json.ts'
import type { ItemOrigins } from '../../model/values/item-origins.ts'
import { compactModel } from '../rules/compact-model.ts'
import { ENTRY_VERSION } from '../rules/journal-entry.ts'
import type { DisplayChange, JournalEntry } from '../rules/journal-entry.ts'
import { nextEntry } from '../rules/state-machine.ts'

/** What a page hands over to have a customer written. */
export interface ChangeToSend {
  readonly kind: 'create' | 'update'
  /** One for each editing session of a form (`useDraft` gives it): equal ids are one intent. */
  readonly draftId: string
  readonly companyId: string
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
  /** Where the items of the payload's lists stood in the record; see `itemOrigins`. */
  readonly origins?: ItemOrigins | undefined
  /** The create/update model as served; kept without rule texts. */
  readonly model: unknown
  /** Before → after, as reviewed. */
  readonly changes: readonly DisplayChange[]
  readonly forceUpdate?: boolean | undefined
  /** Draft id of a change that has to be confirmed before this one may leave; see `isConfirmedFrom`. */
  readonly after?: string | undefined
  /** The failed, timed-out or unknown entry this sends again. Found by itself when the draft id is the same. */
  readonly linkedTo?: string | undefined
  /** The run it is part of. */
  readonly runId?: string | undefined
  /** The person was told that the device cannot store the write, and sends it all the same. */
  readonly acceptUnsafe?: boolean | undefined
  /** The person was told that an earlier write may still arrive or has already succeeded. */
  readonly confirmRisk?: boolean | undefined
  /** The person checked that the customer is not there and asks for a new idempotency key. */
  readonly newKey?: boolean | undefined
}

/** The journal entry of an intent at the moment of sending. */
export function entryToSend(
  change: ChangeToSend,
  id: string,
  key: { readonly idempotencyKey: string; readonly keySince: number | null } | null,
  linkedTo: string | null,
  at: number,
): JournalEntry {
  const draft: JournalEntry = {
    id,
    version: ENTRY_VERSION,
    draftId: change.draftId,
    kind: change.kind,
    companyId: change.companyId,
    connectionId: change.connectionId,
    platformName: change.platformName,
    isOfflineConnector: change.isOfflineConnector ?? null,
    customerId: change.kind === 'update' ? change.customerId : null,
    title: change.title,
    idempotencyKey: key?.idempotencyKey ?? null,
    keySince: key?.keySince ?? null,
    payload: change.payload,
    opened: change.opened,
    origins: change.origins?.map(({ path, places }) => ({ path, places: [...places] })),
    model: compactModel(change.model),
    changes: change.changes.map(({ path, label, before, after, kind }) => ({
      path,
      label,
      before,
      after,
      kind,
    })),
    forceUpdate: change.forceUpdate ?? false,
    state: 'draft',
    pushOperationKey: null,
    operation: null,
    foundBy: null,
    resolution: null,
    times: { created: at, sent: null, answered: null, completed: null, lastPoll: null },
    polls: 0,
    linkedTo,
    lastError: null,
    readBack: null,
    acknowledged: false,
    runId: change.runId ?? null,
    unsafe: false,
  }
  return nextEntry(draft, { type: 'send', at })
}
