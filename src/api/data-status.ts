import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { dataStatusUrl } from '../lib/codat-urls.ts'
import { apiPath, withQuery } from '../lib/request-path.ts'
import { request } from './http.ts'
import { isBackgroundPaused } from './quota.ts'
import { text } from './paging.ts'

/** Source: Codat Platform API, schema `DataStatus`. A type that was never synced has no `currentStatus`, or no entry. */
const dataStatusSchema = z.looseObject({
  dataType: text,
  currentStatus: text,
  lastSuccessfulSync: text,
  latestSyncId: text,
  latestSuccessfulSyncId: text,
})
export type DataStatus = z.infer<typeof dataStatusSchema>

/** What other data types say is left unread. */
const dataStatusesSchema = z.looseObject({ customers: z.nullish(dataStatusSchema) })

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

/** What the status of a sync means for the person waiting. */
export type SyncState = 'never' | 'running' | 'complete' | 'failed'

const FAILED = new Set([
  'FetchError',
  'MapError',
  'InternalError',
  'ProcessingError',
  'ValidationError',
  'AuthError',
  'Cancelled',
  'NotSupported',
  'RateLimitError',
  'PermissionsError',
  'PrerequisiteNotMet',
])

/** Sorts the 21 dataset statuses into four. An unknown one counts as running: it is neither done nor failed. */
export function syncState(status: DataStatus | undefined): SyncState {
  const current = status?.currentStatus
  if (!current || current === 'Initial') return status?.lastSuccessfulSync ? 'running' : 'never'
  if (current === 'Complete') return 'complete'
  return FAILED.has(current) ? 'failed' : 'running'
}

const STATUS_WORDS: Record<string, string> = {
  Initial: 'Not started',
  Queued: 'Waiting for its turn',
  Fetching: 'Reading from the platform',
  MapQueued: 'Waiting to be mapped',
  Mapping: 'Mapping',
  ValidationQueued: 'Waiting to be checked',
  Validating: 'Checking',
  ProcessingQueued: 'Waiting to be stored',
  Processing: 'Storing',
  Complete: 'Complete',
  FetchError: 'The platform could not be read',
  MapError: 'The data could not be mapped',
  InternalError: 'Codat had a problem',
  ProcessingError: 'The data could not be stored',
  ValidationError: 'The data did not pass Codat’s checks',
  AuthError: 'The platform refused the connection',
  Cancelled: 'Cancelled',
  NotSupported: 'The platform does not offer customers',
  RateLimitError: 'The platform’s own limit was reached',
  PermissionsError: 'The connection lacks a permission',
  PrerequisiteNotMet: 'Another data type has to be synced first',
}

/** A dataset status in words; an unknown one as it is. */
export function statusWords(status: string | null | undefined): string {
  return status ? (STATUS_WORDS[status] ?? status) : 'Not started'
}

/** Status of the customers data type; undefined when Codat has no entry for it. */
async function getCustomersDataStatus(companyId: string, signal: AbortSignal): Promise<DataStatus> {
  const statuses = await request(dataStatusUrl(companyId), { schema: dataStatusesSchema, signal })
  return statuses.customers ?? {}
}

const RUNNING_POLL_MS = 2_000
/** How much slower a sync is followed while the day's requests run out. */
const PAUSED_FACTOR = 10

export const dataStatusQueries = {
  customers: (companyId: string) =>
    queryOptions({
      queryKey: ['companies', companyId, 'data-status'],
      queryFn: ({ signal }) => getCustomersDataStatus(companyId, signal),
      // Followed closely while a sync runs; query polling stops by itself in a hidden tab.
      refetchInterval: ({ state }) =>
        state.data && syncState(state.data) === 'running'
          ? RUNNING_POLL_MS * (1 + state.dataUpdateCount / 5) * (isBackgroundPaused() ? PAUSED_FACTOR : 1)
          : false,
    }),
}

/** Queues a sync of customers. Codat refuses while one is under way. */
export function refreshCustomers(
  companyId: string,
  connectionId: string | undefined,
): Promise<PullOperation> {
  const path = withQuery(apiPath`/companies/${companyId}/data/queue/customers`, { connectionId })
  return request(path, { schema: pullOperationSchema, method: 'POST', idempotencyKey: crypto.randomUUID() })
}
