import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { dataStatusUrl } from '../lib/codat-urls.ts'
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

/** What the status of a sync means for the person waiting. */
export type SyncState = 'never' | 'running' | 'complete' | 'failed'

const FAILED = /Error$|^(Cancelled|NotSupported|PrerequisiteNotMet)$/

/** Sorts the 21 dataset statuses into four. An unknown one counts as running, unless it is named an error. */
export function syncState(status: DataStatus | undefined): SyncState {
  const current = status?.currentStatus
  if (!current || current === 'Initial') return status?.lastSuccessfulSync ? 'running' : 'never'
  if (current === 'Complete') return 'complete'
  return FAILED.test(current) ? 'failed' : 'running'
}

/** Status of the customers data type; undefined when Codat has no entry for it. */
export async function getCustomersDataStatus(companyId: string, signal: AbortSignal): Promise<DataStatus> {
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
