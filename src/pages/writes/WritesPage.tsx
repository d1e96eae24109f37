import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { pageFacts } from '../../api/paging.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { STATUS_LABELS } from '../../components/write/operation-status.ts'
import { changeMessages } from '../../components/write/messages.ts'
import { WritesTable } from '../../components/write/WritesTable.tsx'
import { toWritesList } from '../../lib/paths/links.ts'
import { PUSH_STATUSES, WRITES_PAGE_SIZE } from '../../lib/paths/writes-search.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import { NoWrites } from './NoWrites.tsx'
import { OperationDetails } from './OperationDetails.tsx'
import { useCompanyWrites } from './use-company-writes.ts'
import styles from './writes.module.css'

/** The changes to a company's customers, from Codat's push history, with what this device knows of its own. */
export default function WritesPage() {
  const { params, search, problems } = useRoute('writes')
  const { companyId } = params
  const navigate = useNavigate()
  const { history, rows, unreadable, open, openError } = useCompanyWrites(companyId, search)

  useFirstContent()

  function go(change: Partial<WritesSearch>) {
    navigate(toWritesList(companyId, { ...search, ...change }))
  }

  const close = { write: undefined, operation: undefined }
  const shown = history.data?.results.length ?? 0
  const { pageSize, total, hasNext } = pageFacts(history.data, {
    page: search.page,
    pageSize: WRITES_PAGE_SIZE,
  })

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeading title={changeMessages.page} />
        <SelectField
          label={changeMessages.state}
          value={search.status ?? ''}
          options={[
            { value: '', label: changeMessages.any },
            ...PUSH_STATUSES.map((status) => ({ value: status, label: STATUS_LABELS[status] })),
          ]}
          onChange={(value) => go({ status: PUSH_STATUSES.find((status) => status === value), page: 1 })}
        />
      </div>
      <SearchProblems problems={problems} />
      {open !== undefined && (
        <OperationDetails operation={open.operation} entry={open.entry} onClose={() => go(close)} />
      )}
      {openError !== null && (
        <Notice tone="warning" onDismiss={() => go(close)}>
          {changeMessages.linkedNotFound}
        </Notice>
      )}
      {history.isLoadingError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      {unreadable > 0 && <Notice tone="warning">{changeMessages.unreadable(unreadable)}</Notice>}
      <WritesTable
        companyId={companyId}
        rows={history.isPending ? undefined : rows}
        isBusy={history.isPlaceholderData}
        empty={
          history.isSuccess &&
          shown === 0 && <NoWrites companyId={companyId} search={search} total={total} onChange={go} />
        }
        onOpen={({ operation, entry }) =>
          go({
            operation: operation?.pushOperationKey,
            write: operation === undefined ? entry?.id : undefined,
          })
        }
      />
      {history.isSuccess && (shown > 0 || search.page > 1) && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={pageSize}
            shown={shown}
            total={total}
            hasNext={hasNext}
            isLoading={history.isPlaceholderData}
            onPage={(page) => go({ page })}
          />
        </div>
      )}
    </div>
  )
}
