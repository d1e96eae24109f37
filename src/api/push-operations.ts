import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { JsonObject } from '../lib/json.ts'
import * as pushes from '../lib/operations/pushes.ts'
import { operationPath, withQuery } from '../lib/paths/request-path.ts'
import { pushOperationSchema } from './push-operation.ts'
import type { PushOperation } from './push-operation.ts'
import { request } from './http.ts'
import { pagingMembers } from './paging.ts'
import { personHeader } from './person.ts'

/** A row of the push history. One that cannot be read is kept as it came. */
type PushRow =
  | { readonly readable: true; readonly operation: PushOperation }
  | { readonly readable: false; readonly raw: unknown }

const pushListSchema = z.looseObject({
  ...pagingMembers,
  results: z.pipe(
    z.array(z.unknown()),
    z.transform((rows) =>
      rows.map((raw): PushRow => {
        const parsed = pushOperationSchema.safeParse(raw)
        return parsed.success ? { readable: true, operation: parsed.data } : { readable: false, raw }
      }),
    ),
  ),
})
export type PushList = z.infer<typeof pushListSchema>

export interface CreateOptions {
  readonly idempotencyKey: string
}

/** Sends a new customer. Codat responds with Pending; the operation has to be followed. */
export function createCustomer(
  companyId: string,
  connectionId: string,
  payload: JsonObject,
  { idempotencyKey }: CreateOptions,
): Promise<PushOperation> {
  return request(operationPath(pushes.createCustomer, { companyId, connectionId }), {
    schema: pushOperationSchema,
    method: pushes.createCustomer.method,
    body: payload,
    headers: { ...personHeader(), 'Idempotency-Key': idempotencyKey },
  })
}

export interface UpdateOptions {
  readonly forceUpdate: boolean
}

/** Sends the whole record again. Codat knows no idempotency here: never repeat it without looking. */
export function updateCustomer(
  companyId: string,
  connectionId: string,
  customerId: string,
  payload: JsonObject,
  { forceUpdate }: UpdateOptions,
): Promise<PushOperation> {
  const path = operationPath(pushes.updateCustomer, { companyId, connectionId, customerId })
  return request(withQuery(path, { forceUpdate }), {
    schema: pushOperationSchema,
    method: pushes.updateCustomer.method,
    body: payload,
    headers: personHeader(),
  })
}

export function getPushOperation(
  companyId: string,
  pushOperationKey: string,
  signal?: AbortSignal,
): Promise<PushOperation> {
  return request(operationPath(pushes.getPushOperation, { companyId, pushOperationKey }), {
    schema: pushOperationSchema,
    signal,
  })
}

export interface PushListFilter {
  readonly page: number
  readonly pageSize: number
  readonly query?: string | undefined
  /** Newest first unless told otherwise. */
  readonly orderBy?: string | undefined
}

export function listPushOperations(
  companyId: string,
  { page, pageSize, query, orderBy = '-requestedOnUtc' }: PushListFilter,
  signal?: AbortSignal,
): Promise<PushList> {
  const path = withQuery(operationPath(pushes.getCompanyPushHistory, { companyId }), {
    page,
    pageSize,
    query,
    orderBy,
  })
  return request(path, { schema: pushListSchema, signal })
}

export const pushQueries = {
  ofCompany: (companyId: string) => ['companies', companyId, 'push'] as const,
  list: (companyId: string, filter: PushListFilter) =>
    queryOptions({
      queryKey: [...pushQueries.ofCompany(companyId), 'list', filter],
      queryFn: ({ signal }) => listPushOperations(companyId, filter, signal),
    }),
  detail: (companyId: string, pushOperationKey: string) =>
    queryOptions({
      queryKey: [...pushQueries.ofCompany(companyId), 'detail', pushOperationKey],
      queryFn: ({ signal }) => getPushOperation(companyId, pushOperationKey, signal),
    }),
}
