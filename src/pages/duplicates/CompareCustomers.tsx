import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { customerQueries } from '../../api/customer-queries.ts'
import { isDeleted } from '../../api/customer-title.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { BackLink } from '../../components/record/BackLink.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { isTooDeep } from '../../lib/json.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { CompareTable } from './CompareTable.tsx'
import { ConsolidateCustomers } from './ConsolidateCustomers.tsx'
import { compareMessages, consolidateMessages } from './messages.ts'
import { useConsolidationTarget } from './use-consolidation-target.ts'
import { toShown } from './to-shown.ts'
import styles from './duplicates.module.css'

interface CompareCustomersProps {
  companyId: string
  ids: readonly string[]
  search: DuplicatesSearch
  children: ReactNode
}

/** Two to four customers side by side, and the way to make one of them where that can be done. */
export function CompareCustomers({ companyId, ids, search, children }: CompareCustomersProps) {
  const { level, page, view, connection } = search
  return (
    <>
      <div className={pageStyles['head']}>
        <BackLink {...toShown(companyId, { level, page, view, connection })}>{compareMessages.back}</BackLink>
        <PageHeading title={compareMessages.page} className={pageStyles['heading']} />
      </div>
      <div className={styles['body']}>
        {children}
        <Comparison companyId={companyId} ids={ids} search={search} />
      </div>
    </>
  )
}

function Comparison({ companyId, ids, search }: Omit<CompareCustomersProps, 'children'>) {
  const records = useQueries({ queries: ids.map((id) => customerQueries.detail(companyId, id)) })
  const target = useConsolidationTarget(companyId, search.connection)
  const failed = records.find((record) => record.isLoadingError)
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
  if (records.some((record) => record.data === undefined)) {
    return (
      <div role="status" aria-label={compareMessages.loading}>
        {['62%', '54%', '58%', '46%'].map((width) => (
          <p key={width} aria-hidden="true">
            <SkeletonBar width={width} />
          </p>
        ))}
      </div>
    )
  }
  const customers = records.flatMap(({ data }) => (data?.readable === true ? [data.customer] : []))
  const isWhole =
    customers.length === ids.length &&
    !customers.some((customer) => isDeleted(customer) || isTooDeep(customer))
  if (target.status === 'offered' && isWhole)
    return (
      <ConsolidateCustomers companyId={companyId} target={target} customers={customers} search={search} />
    )
  const reason =
    target.status === 'not-offered' ? target.reason : isWhole ? undefined : consolidateMessages.deleted
  return (
    <>
      {customers.length < ids.length && <Notice tone="warning">{compareMessages.unreadable}</Notice>}
      <CompareTable companyId={companyId} customers={customers} search={search} />
      {reason === undefined ? (
        <p role="status" className={styles['dim']}>
          {consolidateMessages.checking}
        </p>
      ) : (
        <Notice>{reason}</Notice>
      )}
    </>
  )
}
