import * as z from 'zod/mini'
import { apiPath, withQuery } from '../lib/request-path.ts'
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

/** Queues a sync of customers. Codat refuses while one is under way. */
export function refreshCustomers(
  companyId: string,
  connectionId: string | undefined,
): Promise<PullOperation> {
  const path = withQuery(apiPath`/companies/${companyId}/data/queue/customers`, { connectionId })
  return request(path, { schema: pullOperationSchema, method: 'POST', idempotencyKey: crypto.randomUUID() })
}
