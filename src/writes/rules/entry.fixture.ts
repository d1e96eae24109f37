import { operation } from '../../api/push-operation.fixture.ts'
import { ENTRY_VERSION } from './journal-entry.ts'
import type { JournalEntry } from './journal-entry.ts'
import { nextEntry } from './state-machine.ts'
import type { PushOperation } from '../../api/push-operation.ts'

export const NOON = Date.UTC(2026, 10, 23, 12)

/** A new intent that has not been sent. */
export function draftEntry(more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: 'entry-1',
    version: ENTRY_VERSION,
    draftId: 'draft-1',
    kind: 'create',
    companyId: 'company-1',
    connectionId: 'connection-1',
    platformName: 'Xero',
    isOfflineConnector: false,
    customerId: null,
    title: 'Lantern Works',
    idempotencyKey: 'key-1',
    keySince: null,
    payload: { customerName: 'Lantern Works' },
    opened: null,
    model: {},
    changes: [],
    forceUpdate: false,
    state: 'draft',
    pushOperationKey: null,
    operation: null,
    foundBy: null,
    resolution: null,
    times: { created: NOON, sent: null, answered: null, completed: null, lastPoll: null },
    polls: 0,
    linkedTo: null,
    lastError: null,
    readBack: null,
    acknowledged: false,
    unsafe: false,
    ...more,
  }
}

export function sentEntry(more: Partial<JournalEntry> = {}): JournalEntry {
  return nextEntry(draftEntry(more), { type: 'send', at: NOON })
}

/** An entry whose operation has this status. */
export function entryWithResponse(
  status: string,
  more: Partial<JournalEntry> = {},
  of: Partial<PushOperation> = {},
): JournalEntry {
  return nextEntry(sentEntry(more), {
    type: 'operation',
    at: NOON + 1000,
    operation: operation(status, of),
    foundBy: 'answer',
  })
}

export const networkError = {
  kind: 'network' as const,
  status: null,
  message: 'no answer',
  correlationId: null,
  retryAfterMs: null,
  validation: null,
}

/** An entry that got no response. */
export function unknownEntry(more: Partial<JournalEntry> = {}, mayReplay = true): JournalEntry {
  return nextEntry(sentEntry(more), { type: 'no-response', at: NOON + 1000, error: networkError, mayReplay })
}
