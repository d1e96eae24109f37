import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { consolidationKey, newConsolidation } from '../duplicates/consolidation.ts'
import type { Consolidation, ConsolidationPlace } from '../duplicates/consolidation.ts'
import {
  changeConsolidation,
  removeConsolidation,
  storedConsolidation,
} from '../duplicates/duplicates-store.ts'

/** What is on this device is there offline too, and isn't asked for twice. */
const ON_DEVICE = { networkMode: 'always', staleTime: Infinity, retry: false } as const

interface ConsolidationHandle {
  readonly isLoading: boolean
  readonly plan: Consolidation | null
  /** Choices can't be stored here: they last as long as the page. */
  readonly isUnstored: boolean
  /** Begins with a survivor, or begins again with another. */
  readonly keep: (survivorId: string) => void
  /** What `change` makes of the plan. The page shows it once it's stored, so nothing that is shown is lost by a reload. */
  readonly change: (change: (plan: Consolidation) => Consolidation) => void
  readonly forget: () => void
}

const newId = (): string => crypto.randomUUID()

/** What a person chose for these customers. */
export function useConsolidation(place: ConsolidationPlace): ConsolidationHandle {
  const client = useQueryClient()
  const key = consolidationKey(place)
  const queryKey = ['device', 'consolidation', key]
  const [isUnstored, setIsUnstored] = useState(false)
  const stored = useQuery({ ...ON_DEVICE, queryKey, queryFn: () => storedConsolidation(key) })

  async function store(change: (plan: Consolidation | null) => Consolidation): Promise<void> {
    // What was read before isn't what is stored now.
    await client.cancelQueries({ queryKey })
    try {
      client.setQueryData(queryKey, await changeConsolidation(key, change))
      setIsUnstored(false)
    } catch {
      client.setQueryData<Consolidation | null>(queryKey, (plan) => change(plan ?? null))
      setIsUnstored(true)
    }
  }

  async function forget(): Promise<void> {
    await client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, null)
    await removeConsolidation(key).catch(() => setIsUnstored(true))
  }

  return {
    isLoading: stored.isPending,
    plan: stored.data ?? null,
    isUnstored: isUnstored || stored.isError,
    keep: (survivorId) =>
      void store((plan) =>
        plan?.survivorId === survivorId ? plan : newConsolidation(place, survivorId, newId, Date.now()),
      ),
    change: (change) =>
      void store((plan) => {
        const [first = ''] = place.ids
        return change(plan ?? newConsolidation(place, first, newId, Date.now()))
      }),
    forget: () => void forget(),
  }
}
