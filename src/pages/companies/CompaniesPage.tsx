import { useNavigate, useNewestRoute, useRoute } from '../../components/router/router-context.ts'
import { useRef } from 'react'
import { useFirstContent } from '../../api/first-content.ts'
import { PARTLY_LOOKED_THROUGH, useOtherMatches } from '../../api/use-other-matches.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { UnsearchableNotice } from '../../components/feedback/UnsearchableNotice.tsx'
import { PlainBar } from '../../components/shell/PlainBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { PaletteButton } from '../../components/ui/PaletteButton.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import ChangedNotice from '../../components/ui/table/ChangedNotice.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { isSparing } from '../../api/quota.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { withoutTag, withTag } from '../../lib/paths/company-tags.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { CompaniesNeedingAttention } from './CompaniesNeedingAttention.tsx'
import { CompaniesSort } from './CompaniesSort.tsx'
import { CompaniesTable } from './CompaniesTable.tsx'
import { groupsOf } from './company-groups.ts'
import { companiesMessages } from './messages.ts'
import { NoCompanies } from './NoCompanies.tsx'
import { TagFilter } from './TagFilter.tsx'
import { useAttention } from './use-attention.ts'
import { useCompaniesList, useOwnCompanies } from './use-companies-list.ts'
import styles from './companies.module.css'

/** All companies of the client, to choose one. */
export default function CompaniesPage() {
  const { search, problems } = useRoute('companies')
  const navigate = useNavigate()
  const newestRoute = useNewestRoute('companies')
  const searchRef = useRef<HTMLInputElement>(null)
  const companies = useCompaniesList(search)
  const attention = useAttention(search)
  useFirstContent(!companies.list.isPending)
  useShortcuts({ '/': () => searchRef.current?.focus() })

  function go(change: Partial<CompaniesSearch>, replace: boolean) {
    navigate({ ...toCompanies({ ...newestRoute().search, ...change }), replace })
  }

  return (
    <Shell bar={<PlainBar />}>
      <div className={pageStyles['page']}>
        <div className={styles['head']}>
          <PageHeading title="Companies" />
          <PaletteButton />
          {companies.changed > 0 && (
            <ChangedNotice count={companies.changed} onShow={companies.showChanges} />
          )}
          <SearchBox
            ref={searchRef}
            label="Search companies"
            placeholder="Search companies by name, platform or ID"
            value={search.q}
            maxLength={200}
            isSparing={isSparing}
            // One step back leads to the list as it was before the search.
            onSearch={(q) => go({ q, page: 1 }, search.q !== '')}
          />
          <CompaniesSort orderBy={search.orderBy} onOrder={(orderBy) => go({ orderBy, page: 1 }, false)} />
          <button
            type="button"
            className={`${buttonClass('quiet')} ${styles['attention']}`}
            aria-pressed={search.attention}
            onClick={() => go({ attention: !search.attention, page: 1 }, false)}
          >
            {companiesMessages.needAttention}
            <span className={styles['count']}>
              {attention.count !== undefined && formatNumber(attention.count)}
            </span>
          </button>
          {/* Last: its tags are known when the companies are, and move nothing. */}
          <TagFilter
            tags={search.tags}
            companies={attention.lookedThrough ?? companies.results}
            onAdd={(tag) => go({ tags: withTag(search.tags, tag), page: 1 }, false)}
            onRemove={(tag) => go({ tags: withoutTag(search.tags, tag), page: 1 }, false)}
          />
        </div>
        <SearchProblems problems={problems} />
        <UnsearchableNotice q={search.q} />
        {search.attention ? (
          <CompaniesNeedingAttention search={search} attention={attention} onGo={go} />
        ) : (
          <Companies search={search} companies={companies} onGo={go} />
        )}
      </div>
    </Shell>
  )
}

interface CompaniesProps {
  search: CompaniesSearch
  companies: ReturnType<typeof useCompaniesList>
  onGo: (change: Partial<CompaniesSearch>, replace: boolean) => void
}

/** The list with its notices and its pager. */
function Companies({ search, companies, onGo }: CompaniesProps) {
  const { list, results, unreadable, shown, pageSize, total, hasNext, isBusy } = companies
  const own = useOwnCompanies(search)
  const others = useOtherMatches(search)
  const failed = list.isLoadingError ? list : results.length === 0 ? others.failed : undefined
  const isLoading = list.isPending || (results.length === 0 && others.isSearching)
  return (
    <>
      {list.isRefetchError && (
        <div className={styles['notice']}>
          <RefreshFailedNotice />
        </div>
      )}
      {unreadable > 0 && (
        <div className={styles['notice']}>
          <Notice tone="warning">{companiesMessages.unreadable(unreadable)}</Notice>
        </div>
      )}
      {others.isPartial && (
        <div className={styles['notice']}>
          <Notice>{PARTLY_LOOKED_THROUGH}</Notice>
        </div>
      )}
      <CompaniesTable
        groups={isLoading ? undefined : groupsOf(results, own, others.found)}
        pinnedIds={own.pinnedIds}
        orderBy={search.orderBy}
        isBusy={isBusy}
        empty={<NoCompanies search={search} total={total} onGo={onGo} />}
        error={
          failed?.isError ? (
            <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
          ) : undefined
        }
        onOrder={(orderBy) => onGo({ orderBy, page: 1 }, false)}
        onPin={own.pin}
        onTag={(tag) => onGo({ tags: withTag(search.tags, tag), page: 1 }, false)}
        onPage={(step) => {
          if (step === 1 ? hasNext : search.page > 1) onGo({ page: search.page + step }, false)
        }}
      />
      {/* Matches of other kinds are all on the page: the pager would count only those by name. */}
      {results.length > 0 && (others.found.length === 0 || hasNext || search.page > 1) && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={pageSize}
            shown={shown}
            total={total}
            hasNext={hasNext}
            isLoading={isBusy}
            onPage={(page) => onGo({ page }, false)}
          />
        </div>
      )}
    </>
  )
}
