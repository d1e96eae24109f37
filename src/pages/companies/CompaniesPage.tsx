import { useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import { pageFacts } from '../../api/paging.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { UnsearchableNotice } from '../../components/feedback/UnsearchableNotice.tsx'
import { PlainBar } from '../../components/shell/PlainBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { formatNumber } from '../../lib/format/numbers.ts'
import { COMPANIES_PAGE_SIZE } from '../../lib/paths/companies-search.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'
import { CompaniesTable } from './CompaniesTable.tsx'
import { NoCompanies } from './NoCompanies.tsx'
import styles from './companies.module.css'

/** All companies of the client, to choose one. */
export default function CompaniesPage() {
  const { search, problems } = useRoute('companies')
  const navigate = useNavigate()

  function go(change: Partial<CompaniesSearch>, replace: boolean) {
    navigate({ ...toCompanies({ ...search, ...change }), replace })
  }

  return (
    <Shell bar={<PlainBar />}>
      <div className={styles['page']}>
        <div className={styles['head']}>
          <PageHeading title="Companies" />
          <SearchBox
            label="Search companies"
            placeholder="Search companies by name"
            value={search.q}
            maxLength={200}
            onSearch={(q) => go({ q, page: 1 }, true)}
          />
        </div>
        <SearchProblems problems={problems} />
        <UnsearchableNotice q={search.q} />
        <Companies search={search} onGo={go} />
      </div>
    </Shell>
  )
}

interface CompaniesProps {
  search: CompaniesSearch
  onGo: (change: Partial<CompaniesSearch>, replace: boolean) => void
}

/** The list with its notices and its pager. */
function Companies({ search, onGo }: CompaniesProps) {
  const list = useQuery(companyQueries.list({ ...search, pageSize: COMPANIES_PAGE_SIZE }))
  const recent = useRecentCompanies(search)
  const { results = [], unreadable = 0 } = list.data ?? {}
  const shown = results.length + unreadable
  const { pageSize, total, hasNext } = pageFacts(list.data && { ...list.data, results: { length: shown } }, {
    page: search.page,
    pageSize: COMPANIES_PAGE_SIZE,
  })
  const shownAbove = new Set(recent.map((company) => company.id))
  return (
    <>
      {list.isRefetchError && (
        <div className={styles['notice']}>
          <RefreshFailedNotice />
        </div>
      )}
      {unreadable > 0 && (
        <div className={styles['notice']}>
          <Notice tone="warning">
            We couldn’t read {formatNumber(unreadable)} {unreadable === 1 ? 'company' : 'companies'} on this
            page.
          </Notice>
        </div>
      )}
      <CompaniesTable
        recent={results.length > 0 ? recent : []}
        companies={list.isPending ? undefined : results.filter(({ id }) => !shownAbove.has(id))}
        isBusy={list.isPlaceholderData}
        empty={<NoCompanies search={search} total={total} onGo={onGo} />}
        error={
          list.isLoadingError ? (
            <LoadError error={list.error} onRetry={() => void list.refetch()} />
          ) : undefined
        }
      />
      {results.length > 0 && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={pageSize}
            shown={shown}
            total={total}
            hasNext={hasNext}
            isLoading={list.isPlaceholderData}
            onPage={(page) => onGo({ page }, false)}
          />
        </div>
      )}
    </>
  )
}

/** The companies opened last, on the first page of a list without a search. */
function useRecentCompanies({ q, page }: CompaniesSearch) {
  // Read once: a company opened in another tab does not make the rows jump.
  const [ids] = useState(() => recentCompanies().map((recent) => recent.companyId))
  const queries = useQueries({
    queries: (q === '' && page === 1 ? ids : []).map((companyId) => companyQueries.detail(companyId)),
  })
  return queries.flatMap((query) => (query.data ? [query.data] : []))
}
