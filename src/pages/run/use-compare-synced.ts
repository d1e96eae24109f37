import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { useLastSync } from '../../api/use-last-sync.ts'
import { customersToCompare, requestsToCompare } from '../../writes/bulk/compare-synced.ts'
import { requestsLeft } from '../../writes/bulk/run-budget.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import type { Runs } from '../../writes/bulk/runs.ts'

/**
 * Compares what a run sent with what the platform made of it, once after a sync. A single change is compared where its record is
 * shown; nobody opens the hundreds of records of a run.
 */
export function useCompareSynced({ run, rows, where }: RunView, runs: Runs): void {
  const lastSync = useLastSync(run.companyId)
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const isOver = (run.state === 'done' || run.state === 'stopped') && where === 'nowhere'
  const ids = isOver ? customersToCompare(rows, lastSync) : []
  const left = requestsLeft(quota)
  const isAffordable = left === undefined || requestsToCompare(ids) <= left
  useQuery({
    queryKey: ['companies', run.companyId, 'runs', run.id, 'compared', lastSync],
    queryFn: async () => {
      // Without the query's signal: what was begun is worth its requests when the page is left, too.
      await runs.compareSynced(run.companyId, ids, lastSync, new AbortController().signal)
      return null
    },
    enabled: ids.length > 0 && isAffordable,
    staleTime: Infinity,
  })
}
