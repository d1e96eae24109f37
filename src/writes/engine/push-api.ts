import { ApiError } from '../../api/errors.ts'
import { asJson } from '../../lib/json.ts'
import type { JournalEntry, WriteError } from '../rules/journal-entry.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import {
  createCustomer,
  getPushOperation,
  listPushOperations,
  updateCustomer,
} from '../../api/push-operations.ts'
import type { PushList } from '../../api/push-operations.ts'

/** The requests the engine makes. Each rejects with ApiError, or AbortError when its signal says so. */
export interface PushApi {
  send(entry: JournalEntry): Promise<PushOperation>
  operation(entry: JournalEntry, key: string, signal: AbortSignal): Promise<PushOperation>
  history(entry: JournalEntry, page: number, signal: AbortSignal): Promise<PushList>
}

/** As Codat advises for lists. */
export const HISTORY_PAGE_SIZE = 100

export const codatPushApi: PushApi = {
  send({ companyId, connectionId, customerId, kind, payload, idempotencyKey, forceUpdate }) {
    if (kind === 'update') {
      if (customerId === null) return Promise.reject(new TypeError('An update names no customer'))
      return updateCustomer(companyId, connectionId, customerId, payload, { forceUpdate })
    }
    if (idempotencyKey === null) return Promise.reject(new TypeError('A create has no idempotency key'))
    return createCustomer(companyId, connectionId, payload, { idempotencyKey })
  },
  operation: ({ companyId }, key, signal) => getPushOperation(companyId, key, signal),
  history: ({ companyId }, page, signal) =>
    listPushOperations(companyId, { page, pageSize: HISTORY_PAGE_SIZE }, signal),
}

/** A failure as the journal keeps it: ids, times and Codat's own sentence. */
export function toWriteError(error: unknown): WriteError {
  if (!(error instanceof ApiError)) {
    const message = error instanceof Error ? error.message : 'Unexpected error'
    const nothing = { status: null, correlationId: null, retryAfterMs: null, validation: null }
    return { kind: 'unexpected', message, ...nothing }
  }
  const { kind, status, deskCode, correlationId, retryAfterMs, validation } = error.details
  return {
    kind,
    status: status ?? null,
    message: error.message,
    deskCode: deskCode ?? null,
    correlationId: correlationId ?? null,
    retryAfterMs: retryAfterMs ?? null,
    validation: validation
      ? { errors: validation.errors.map(asJson), warnings: validation.warnings.map(asJson) }
      : null,
  }
}
