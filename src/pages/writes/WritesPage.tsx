import { useMemo, useState } from 'react'
import { useFirstContent } from '../../api/first-content.ts'
import { personOfPage } from '../../api/person.ts'
import { useLastSync } from '../../api/use-last-sync.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { late } from '../../components/ui/late.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { PartBoundary } from '../../components/ui/PartBoundary.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { ChangesList } from '../../components/write/ChangesList.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { useCustomerNames } from '../../components/write/use-customer-names.ts'
import { toWritesList } from '../../lib/paths/writes-link.ts'
import { parseWritesSearch } from '../../lib/paths/writes-search.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { ChangeDetails } from './ChangeDetails.tsx'
import { ChangeFilters } from './ChangeFilters.tsx'
import { CompanyRuns } from './CompanyRuns.tsx'
import { NoChanges } from './NoChanges.tsx'
import { useCompanyWrites } from './use-company-writes.ts'
import styles from './writes.module.css'

const UnclaimedNotice = late(() => import('../../components/person/UnclaimedNotice.tsx'))

const CLOSED = { write: undefined, operation: undefined }

/** The changes to a company's customers, from Codat's push history, with what this device knows of its own. */
export default function WritesPage() {
  const { params, search: raw } = useRoute('writes')
  const { companyId } = params
  const { search, problems } = useMemo(() => parseWritesSearch(raw), [raw])
  const navigate = useNavigate()
  const lastSync = useLastSync(companyId)
  const changes = useCompanyWrites(companyId, search, lastSync)
  const { history, page, open, openError } = changes
  const names = useCustomerNames(companyId, page.rows)
  /** The change that was opened from the list here, and not by its address. */
  const [openedId, setOpenedId] = useState<string>()

  useFirstContent()

  function go(change: Partial<WritesSearch>) {
    navigate(toWritesList(companyId, { ...search, ...change }))
  }

  function show({ id, operation, entry }: WriteRow) {
    setOpenedId(id)
    go({
      operation: operation?.pushOperationKey,
      write: operation === undefined ? entry?.id : undefined,
    })
  }

  const searched = changes.searched === undefined ? undefined : changeMessages.amongLatest(changes.searched)
  return (
    <div className={`${pageStyles['page']} ${pageStyles['fitted']}`}>
      <div className={pageStyles['head']}>
        <PageHeading title={changeMessages.page} className={pageStyles['heading']} />
        <ChangeFilters search={search} counts={changes.counts} countedOf={searched} onChange={go} />
      </div>
      <div className={styles['body']} data-is-open={open !== undefined}>
        <div className={styles['main']}>
          <SearchProblems problems={problems} />
          {personOfPage() !== undefined && (
            <PartBoundary fallback={null}>
              <UnclaimedNotice />
            </PartBoundary>
          )}
          <CompanyRuns companyId={companyId} />
          {openError !== null && (
            <Notice tone="warning" onDismiss={() => go(CLOSED)}>
              {changeMessages.linkedNotFound}
            </Notice>
          )}
          {history.isLoadingError && (
            <LoadError error={history.error} onRetry={() => void history.refetch()} />
          )}
          {changes.unreadable > 0 && (
            <Notice tone="warning">
              {changeMessages.unreadable(changes.unreadable, search.show === undefined)}
            </Notice>
          )}
          <div className={styles['scroller']}>
            <ChangesList
              companyId={companyId}
              rows={history.isPending ? undefined : page.rows}
              isBusy={history.isPlaceholderData}
              lastSync={lastSync}
              names={names}
              selected={open?.id}
              empty={
                history.isSuccess &&
                page.shown === 0 && (
                  <NoChanges
                    companyId={companyId}
                    search={search}
                    total={page.total}
                    searched={searched}
                    onChange={go}
                  />
                )
              }
              onOpen={show}
            />
          </div>
          {history.isSuccess && (page.shown > 0 || search.page > 1) && (
            <Pager
              page={search.page}
              pageSize={page.pageSize}
              shown={page.shown}
              total={page.total}
              hasNext={page.hasNext}
              isLoading={history.isPlaceholderData}
              onPage={(number) => go({ page: number })}
            >
              {search.show !== undefined && searched}
            </Pager>
          )}
        </div>
        {open !== undefined && (
          <ChangeDetails
            key={open.entry?.id ?? open.id}
            companyId={companyId}
            change={open}
            lastSync={lastSync}
            names={names}
            takesFocus={openedId === open.id}
            onClose={() => {
              setOpenedId(undefined)
              go(CLOSED)
            }}
          />
        )}
      </div>
    </div>
  )
}
