import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Company } from '../../api/companies.ts'
import { syncCell } from '../../api/company-row.ts'
import { accountingConnections } from '../../api/connection-choice.ts'
import { dataStatusQueries } from '../../api/data-status.ts'
import { isBackgroundPaused } from '../../api/quota.ts'
import { useInSight } from '../../components/ui/use-in-sight.ts'
import styles from './companies.module.css'

/** A list that is looked at again shortly after says the same. */
const KEPT_MS = 5 * 60_000

interface CompanySyncedProps {
  company: Company
  nowMs: number
}

/** When a company's customers were last synced. Their status is requested once the row has been in sight for a moment. */
export function CompanySynced({ company, nowMs }: CompanySyncedProps) {
  const ref = useRef<HTMLSpanElement>(null)
  const isInSight = useInSight(ref)
  const canSync = accountingConnections(company.dataConnections ?? []).length > 0
  const status = useQuery({
    ...dataStatusQueries.customers(company.id),
    refetchInterval: false,
    // The connection's date stands in its place: not worth asking again.
    retry: false,
    staleTime: KEPT_MS,
    enabled: isInSight && canSync && !isBackgroundPaused(),
  })
  const { text, title, look } = syncCell(company, status.data, nowMs)
  return (
    <span ref={ref} title={title} className={look === 'old' ? styles['old'] : undefined}>
      {text}
    </span>
  )
}
