import { ApiError, isSessionEnd } from '../../api/errors.ts'
import { PROXY } from '../../api/foreign-response.ts'
import { requireSession } from '../../api/session.ts'
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

/** In the place of what Codat says; nothing a proxy says itself is shown or kept. */
const PROXY_MESSAGES = {
  signIn: 'The reverse proxy requires you to sign in again.',
  other: 'A reverse proxy responded instead of the Customer Desk server.',
} as const

/**
 * A gateway that can't reach our server may show a page of its own with a redirect or a 200, as proxies do when a session
 * ends; by then the write may have been sent. So it counts as not sent only if the session has really ended. A 401 or
 * 403 says in any case that the write was refused.
 */
async function explainForeignResponse(error: unknown): Promise<unknown> {
  if (!(error instanceof ApiError) || error.details.service !== PROXY || !isSessionEnd(error)) return error
  const { details } = error
  try {
    await requireSession()
  } catch (reason) {
    if (isSessionEnd(reason)) return new ApiError({ ...details, codatError: PROXY_MESSAGES.signIn }, error)
  }
  const isRefusal = details.status === 401 || details.status === 403
  return new ApiError(
    {
      ...details,
      kind: isRefusal ? 'http' : 'malformed',
      deskCode: undefined,
      codatError: PROXY_MESSAGES.other,
    },
    error,
  )
}

const send = async ({
  companyId,
  connectionId,
  customerId,
  kind,
  payload,
  idempotencyKey,
  forceUpdate,
}: JournalEntry): Promise<PushOperation> => {
  if (kind === 'update') {
    if (customerId === null) throw new TypeError('An update names no customer')
    return updateCustomer(companyId, connectionId, customerId, payload, { forceUpdate })
  }
  if (idempotencyKey === null) throw new TypeError('A create has no idempotency key')
  return createCustomer(companyId, connectionId, payload, { idempotencyKey })
}

export const codatPushApi: PushApi = {
  async send(entry) {
    try {
      return await send(entry)
    } catch (error) {
      throw await explainForeignResponse(error)
    }
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
