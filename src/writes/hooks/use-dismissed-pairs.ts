import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DismissedPair } from '../duplicates/dismissed-pair.ts'
import { dismissedPairs, dismissPairs, restorePairs } from '../duplicates/duplicates-store.ts'

const NONE: readonly DismissedPair[] = []

/** The pairs of a company that somebody said aren't one. They're kept on this device until that is undone. */
export function useDismissedPairs(companyId: string) {
  const client = useQueryClient()
  const queryKey = ['device', 'dismissed-pairs', companyId]
  const [isUnstored, setIsUnstored] = useState(false)
  const stored = useQuery({
    queryKey,
    queryFn: () => dismissedPairs(companyId),
    networkMode: 'always',
    retry: false,
  })

  async function store(
    work: Promise<void>,
    change: (pairs: readonly DismissedPair[]) => readonly DismissedPair[],
  ) {
    // What the page shows as dismissed is stored: a reload right after the click must not bring it back.
    const isStored = await work.then(
      () => true,
      () => false,
    )
    await client.cancelQueries({ queryKey })
    client.setQueryData<readonly DismissedPair[]>(queryKey, (pairs) => change(pairs ?? NONE))
    setIsUnstored(!isStored)
  }

  return {
    isLoading: stored.isPending,
    pairs: stored.data ?? NONE,
    isUnstored: isUnstored || stored.isError,
    dismiss: (added: readonly DismissedPair[]) => {
      const keys = new Set(added.map(({ key }) => key))
      void store(dismissPairs(added), (pairs) => [...added, ...pairs.filter(({ key }) => !keys.has(key))])
    },
    restore: (keys: readonly string[]) =>
      void store(restorePairs(keys), (pairs) => pairs.filter(({ key }) => !keys.includes(key))),
  }
}
