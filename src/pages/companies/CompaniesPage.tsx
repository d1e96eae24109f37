import { useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { useState } from 'react'
import { companyQueries } from '../../api/companies.ts'
import { pageFacts } from '../../api/paging.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { UnsearchableNotice } from '../../components/feedback/UnsearchableNotice.tsx'
import { PlainBar } from '../../components/shell/PlainBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { COMPANIES_PAGE_SIZE } from '../../lib/paths/companies-search.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { recentCompanies } from '../../lib/storage/recent-companies.ts'
import { NoCompanies } from './NoCompanies.tsx'
import { CompaniesSkeleton, CompaniesTable } from './CompaniesTable.tsx'
import styles from './companies.module.css'

/** All companies of the client, to choose one. */
export default function CompaniesPage() {
  const { search, problems } = useRoute('companies')
  const navigate = useNavigate()
  const companies = useCompanies(search)

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
        <Content search={search} companies={companies} onGo={go} />
      </div>
    </Shell>
  )
}

interface ContentProps {
  search: CompaniesSearch
  companies: ReturnType<typeof useCompanies>
  onGo: (change: Partial<CompaniesSearch>, replace: boolean) => void
}

function useCompanies(search: CompaniesSearch) {
  return useQuery(companyQueries.list({ ...search, pageSize: COMPANIES_PAGE_SIZE }))
}

function Content({ search, companies, onGo }: ContentProps) {
  // Read once: a company opened in another tab does not make the rows jump.
  const [recentIds] = useState(() => recentCompanies().map((recent) => recent.companyId))
  const showsRecent = search.q === '' && search.page === 1
  const recents = useQueries({
    queries: (showsRecent ? recentIds : []).map((companyId) => companyQueries.detail(companyId)),
  })

  if (companies.isPending) return <CompaniesSkeleton />
  if (companies.isLoadingError) {
    return <LoadError error={companies.error} onRetry={() => void companies.refetch()} />
  }

  const { results, unreadable } = companies.data
  const shown = results.length + unreadable
  const rows = { ...companies.data, results: { length: shown } }
  const { pageSize, total, hasNext } = pageFacts(rows, {
    page: search.page,
    pageSize: COMPANIES_PAGE_SIZE,
  })
  if (results.length === 0) return <NoCompanies search={search} total={total} onGo={onGo} />

  const recent = recents.flatMap((query) => (query.data ? [query.data] : []))
  const shownAbove = new Set(recent.map((company) => company.id))
  return (
    <>
      {companies.isRefetchError && (
        <div className={styles['notice']}>
          <Notice tone="warning">This list could not be refreshed; it is the last that was loaded.</Notice>
        </div>
      )}
      {unreadable > 0 && (
        <div className={styles['notice']}>
          <Notice tone="warning">
            {unreadable === 1 ? 'One company' : `${unreadable} companies`} of this page could not be read.
          </Notice>
        </div>
      )}
      <CompaniesTable
        recent={recent}
        companies={results.filter((company) => !shownAbove.has(company.id))}
        busy={companies.isPlaceholderData}
      />
      <div className={styles['foot']}>
        <Pager
          page={search.page}
          pageSize={pageSize}
          shown={shown}
          total={total}
          hasNext={hasNext}
          isLoading={companies.isPlaceholderData}
          onPage={(page) => onGo({ page }, false)}
        />
      </div>
    </>
  )
}
