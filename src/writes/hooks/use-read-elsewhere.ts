import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { customerQueries } from '../../api/customer-queries.ts'
import type { Customer } from '../../api/customers.ts'
import { asJsonObject, own, sameJson } from '../../lib/json.ts'
import { useJournal } from './use-writes.ts'

/**
 * Reads a record again once another tab has seen a change of it arrive. Until then this tab would show the record from
 * before as if the change had not been taken over.
 */
export function useReadElsewhere(companyId: string, customer: Customer | undefined): void {
  const client = useQueryClient()
  const id = customer?.id
  const arrived = useJournal().entries.find(
    (entry) => entry.companyId === companyId && entry.customerId === id && entry.readBack !== null,
  )
  const readIfOlder = useEffectEvent(() => {
    if (customer === undefined || arrived?.opened == null) return
    const { queryKey } = customerQueries.detail(companyId, customer.id)
    const readAt = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    const stored = asJsonObject(customer)
    const isAsOpened = sameJson(own(stored, 'modifiedDate'), own(arrived.opened, 'modifiedDate'))
    if (isAsOpened && readAt < (arrived.readBack?.at ?? 0)) void client.invalidateQueries({ queryKey })
  })
  const arrivedAt = arrived?.readBack?.at
  useEffect(() => {
    if (arrivedAt !== undefined) readIfOlder()
  }, [arrivedAt])
}
