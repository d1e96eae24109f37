import { useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { GAP_MS } from '../../api/find-everywhere/run-paced.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { SkippedCompanies } from './SkippedCompanies.tsx'
import { findMessages } from './messages.ts'
import { STARTS_AT_ONCE } from './use-find.ts'
import type { Find } from './use-find.ts'
import styles from './find.module.css'

/** What the search would cost, before it is started. */
export function FindCost({ find: { search, kind, plan, isReady } }: { find: Find }) {
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  if (plan === undefined) return <p className={styles['line']}>{findMessages.loading}</p>
  const number = plan.companies.length
  const cost = findMessages.cost(number, quota, number * GAP_MS)
  const isLow = quota !== undefined && quota.remaining < number
  const title = number === 0 ? findMessages.noCompanies : isReady ? cost : findMessages.page
  return (
    <>
      <EmptyState title={title}>
        {search.q !== '' && !isReady ? findMessages.tooShort(kind) : findMessages.intro} {findMessages.limits}{' '}
        {isLow && findMessages.tooFewLeft(quota)}
        {number <= STARTS_AT_ONCE && findMessages.startsAtOnce(STARTS_AT_ONCE)}
      </EmptyState>
      <SkippedCompanies skipped={plan.skipped} />
    </>
  )
}
