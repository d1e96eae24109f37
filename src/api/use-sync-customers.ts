import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { dataStatusQueries } from './data-status.ts'
import { ApiError, hasStatus } from './errors.ts'
import { isSyncInStatus, refreshCustomers } from './pull-operations.ts'

/** When the status is looked at after asking for a sync, until it speaks of it. */
const LOOKS_AFTER_MS = [0, 1_000, 2_000, 4_000, 8_000]

/** Codat refuses while a sync is under way; with which HTTP status is documented nowhere. */
function isUnderWay(error: unknown): boolean {
  return hasStatus(error, 409) || (error instanceof ApiError && /already ?in ?progress/i.test(error.message))
}

/** The id of the queued sync; undefined when one was under way already. */
async function queueSync(companyId: string, connectionId: string | undefined): Promise<string | undefined> {
  try {
    return (await refreshCustomers(companyId, connectionId)).id
  } catch (error) {
    if (isUnderWay(error)) return undefined
    throw error
  }
}

interface SyncRequest {
  /** False when Codat says that one was under way already. */
  isNew: boolean
  /** Whether the status speaks of it; it may take longer than anybody waits for it here. */
  isInStatus: boolean
}

/** Asks for a sync and looks at the status until it speaks of it. */
async function syncCustomers(
  client: QueryClient,
  companyId: string,
  connectionId: string | undefined,
): Promise<SyncRequest> {
  const query = dataStatusQueries.customers(companyId)
  const before = client.getQueryData(query.queryKey) ?? {}
  const queuedId = await queueSync(companyId, connectionId)
  const isNew = queuedId !== undefined
  for (const waitMs of LOOKS_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    const now = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined)
    if (now !== undefined && isSyncInStatus(before, now, queuedId)) return { isNew, isInStatus: true }
  }
  return { isNew, isInStatus: false }
}

/** Queues a sync and follows it: once the status speaks of it, its query polls by itself while the sync runs. */
export function useSyncCustomers(companyId: string, connectionId: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => syncCustomers(client, companyId, connectionId),
    onError: () => client.invalidateQueries({ queryKey: dataStatusQueries.customers(companyId).queryKey }),
  })
}
