import * as z from 'zod/mini'
import * as syncs from '../lib/operations/syncs.ts'
import { operationPath, withQuery } from '../lib/paths/request-path.ts'
import { syncState } from './data-status.ts'
import type { DataStatus } from './data-status.ts'
import { request } from './http.ts'
import { text } from './paging.ts'

/** Source: Codat Platform API, schema `PullOperation`. */
const pullOperationSchema = z.looseObject({
  id: z.string(),
  status: text,
  statusDescription: text,
  errorMessage: text,
  requested: text,
  progress: z.optional(z.nullable(z.number())),
  isCompleted: z.optional(z.nullable(z.boolean())),
  isErrored: z.optional(z.nullable(z.boolean())),
})
export type PullOperation = z.infer<typeof pullOperationSchema>

/** Whether the status speaks of a sync that was asked for after `before`; it follows the asking with some delay. */
export function isSyncInStatus(before: DataStatus, now: DataStatus, queuedId: string | undefined): boolean {
  if (syncState(now) === 'running' || (queuedId !== undefined && now.latestSyncId === queuedId)) return true
  return (['currentStatus', 'latestSyncId', 'lastSuccessfulSync'] as const).some(
    (member) => (now[member] ?? null) !== (before[member] ?? null),
  )
}

/** Queues a sync of customers. Codat refuses while one is under way. */
export function refreshCustomers(
  companyId: string,
  connectionId: string | undefined,
): Promise<PullOperation> {
  const path = withQuery(operationPath(syncs.refreshDataType, { companyId }), { connectionId })
  return request(path, {
    schema: pullOperationSchema,
    method: syncs.refreshDataType.method,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
}
