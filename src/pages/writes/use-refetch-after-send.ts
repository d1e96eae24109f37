import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { PushList } from '../../api/push-operations.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

/** Reads the history again when this device, in any tab, sent a change that the list on the screen does not contain. */
export function useRefetchAfterSend(
  history: Pick<UseQueryResult<PushList>, 'data'> & { refetch: () => Promise<unknown> },
  entries: readonly JournalEntry[],
  search: WritesSearch,
): void {
  const newest = entries.find((entry) => entry.pushOperationKey !== null)?.pushOperationKey
  const refetchUnlessListed = useEffectEvent((key: string) => {
    const isListed = history.data?.results.some(
      (row) => row.readable && row.operation.pushOperationKey === key,
    )
    const isFirst = search.show !== undefined || (search.page === 1 && search.status === undefined)
    if (isFirst && isListed === false) void history.refetch()
  })
  useEffect(() => {
    if (newest != null) refetchUnlessListed(newest)
  }, [newest])
}
