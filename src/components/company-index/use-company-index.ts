import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { customerQueries, listCustomers } from '../../api/customer-queries.ts'
import { pageFacts } from '../../api/paging.ts'
import { forgetAsked, keepAsked } from '../../lib/storage/asked-here.ts'
import { announce } from '../ui/announce.ts'
import { indexCost } from './index-cost.ts'
import { indexMessages } from './messages.ts'
import { companyIndexOf } from './registry.ts'

/** What is kept of a reading that was asked for: a reload does it again. */
export const readingOf = (companyId: string): string => `index ${companyId}`

/** Only how many there are is wanted; the least Codat gives with it is one customer. */
const COUNTED = { page: 1, pageSize: 1, orderBy: 'customerName', query: undefined }

/**
 * All customers of a company, for what the API can't do: search every field, count values, compare records. Nothing is read
 * until `build` is called; `cost` says before what that takes, and is undefined until it is known.
 */
export function useCompanyIndex(companyId: string) {
  const client = useQueryClient()
  const index = companyIndexOf(client, companyId)
  const state = useSyncExternalStore(index.subscribe, index.getState)
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const counted = useQuery({
    queryKey: [...customerQueries.ofCompany(companyId), 'count'],
    queryFn: ({ signal }) => listCustomers(companyId, COUNTED, signal),
    select: (response) => pageFacts(response, COUNTED).total,
    enabled: state.step !== 'ready',
  })
  const { ask } = index

  /** Says when it is over: whoever doesn't see the page change has to hear of it. */
  async function announced(start: () => Promise<void>): Promise<void> {
    const before = index.getState()
    await start()
    const after = index.getState()
    const isNew = after.step === 'ready' && (before.step !== 'ready' || before.version !== after.version)
    if (isNew) announce(indexMessages.done(after.count))
  }

  return {
    companyId,
    state,
    cost: counted.isPending ? undefined : indexCost(counted.data, quota),
    /** Why the cost isn't known. */
    costError: counted.error,
    recount: () => void counted.refetch(),
    build: () => {
      keepAsked(readingOf(companyId))
      void announced(index.build)
    },
    cancel: () => {
      forgetAsked(readingOf(companyId))
      index.cancel()
    },
    refresh: () => void announced(index.refresh),
    ask,
  }
}

export type CompanyIndexHandle = ReturnType<typeof useCompanyIndex>
