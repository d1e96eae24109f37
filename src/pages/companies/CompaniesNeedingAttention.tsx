import { useState } from 'react'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { withTag } from '../../lib/paths/company-tags.ts'
import { pinCompany, pinnedCompanies } from '../../lib/storage/pinned-companies.ts'
import { CompaniesTable } from './CompaniesTable.tsx'
import { companiesMessages } from './messages.ts'
import type { useAttention } from './use-attention.ts'
import styles from './companies.module.css'

interface CompaniesNeedingAttentionProps {
  search: CompaniesSearch
  attention: ReturnType<typeof useAttention>
  onGo: (change: Partial<CompaniesSearch>, replace: boolean) => void
}

/** The companies whose connection somebody has to look after. */
export function CompaniesNeedingAttention({ search, attention, onGo }: CompaniesNeedingAttentionProps) {
  const { query, companies, isPartial } = attention
  const [pinnedIds, setPinnedIds] = useState(pinnedCompanies)
  return (
    <>
      {query.isRefetchError && (
        <div className={styles['notice']}>
          <RefreshFailedNotice />
        </div>
      )}
      {isPartial && (
        <div className={styles['notice']}>
          <Notice>{companiesMessages.attentionPartial}</Notice>
        </div>
      )}
      <CompaniesTable
        groups={query.isPending ? undefined : [{ title: undefined, companies }]}
        pinnedIds={pinnedIds}
        orderBy={search.orderBy}
        isBusy={query.isFetching}
        empty={
          <EmptyState
            title={companiesMessages.noneNeedsAttention(search.q !== '' || search.tags !== '')}
            action={
              <Button onClick={() => onGo({ attention: false, q: '', tags: '' }, false)}>
                {companiesMessages.showAll}
              </Button>
            }
          >
            {companiesMessages.attention}
          </EmptyState>
        }
        error={
          query.isLoadingError ? (
            <LoadError error={query.error} onRetry={() => void query.refetch()} />
          ) : undefined
        }
        onOrder={(orderBy) => onGo({ orderBy }, false)}
        onPin={(companyId, isPinned) => setPinnedIds(pinCompany(companyId, isPinned))}
        onTag={(tag) => onGo({ tags: withTag(search.tags, tag) }, false)}
      />
    </>
  )
}
