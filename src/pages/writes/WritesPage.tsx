import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { noteFirstContent } from '../../api/first-content.ts'
import { pushQueries } from '../../api/writes/push-operations.ts'
import { useWrites } from '../../api/writes/use-writes.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import { parseWritesSearch, PUSH_STATUSES, WRITES_PAGE_SIZE } from '../../lib/writes-search.ts'
import type { WritesSearch } from '../../lib/writes-search.ts'
import { laterSight } from '../../lib/writes/push-operation.ts'
import { OperationDetails } from './OperationDetails.tsx'
import { OperationRow } from './OperationRow.tsx'
import { STATUS_WORDS } from './operation-words.ts'
import { useRefetchForNews } from './use-refetch-for-news.ts'
import styles from './writes.module.css'

const ROUTE = '/companies/$companyId/writes'

/** The write requests of a company, from Codat's push history, with what this device knows of its own. */
export default function WritesPage() {
  const { companyId } = useParams({ from: ROUTE })
  const { search, problems } = parseWritesSearch(useSearch({ from: ROUTE }))
  const navigate = useNavigate()
  const entries = useWrites(companyId)
  const history = useQuery({
    ...pushQueries.list(companyId, {
      page: search.page,
      pageSize: WRITES_PAGE_SIZE,
      ...(search.status === undefined ? {} : { query: `status=${search.status}` }),
    }),
    placeholderData: keepPreviousData,
  })

  useEffect(noteFirstContent, [])
  useRefetchForNews(history, entries, search)

  function go(change: Partial<WritesSearch>) {
    void navigate({ to: ROUTE, params: { companyId }, search: { ...search, ...change } })
  }

  const rows = history.data?.results ?? []
  const entryOf = (key: string) => entries.find((entry) => entry.pushOperationKey === key)
  const operations = rows.flatMap((row) =>
    row.readable ? [laterSight(row.operation, entryOf(row.operation.pushOperationKey)?.operation)] : [],
  )
  const openEntry = entries.find((entry) => entry.id === search.write)
  const openKey = search.operation ?? openEntry?.pushOperationKey ?? undefined
  const openOperation = operations.find((operation) => operation.pushOperationKey === openKey)
  const shownEntry = openEntry ?? (openKey === undefined ? undefined : entryOf(openKey))
  const total = history.data?.totalResults

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeading title="Writes" />
        <SelectField
          label="State"
          value={search.status ?? ''}
          options={[
            { value: '', label: 'Any' },
            ...PUSH_STATUSES.map((status) => ({ value: status, label: STATUS_WORDS[status] })),
          ]}
          onChange={(value) => go({ status: PUSH_STATUSES.find((status) => status === value), page: 1 })}
        />
      </div>
      <SearchProblems problems={problems} />
      {(openOperation !== undefined || shownEntry !== undefined) && (
        <OperationDetails
          operation={openOperation}
          entry={shownEntry}
          onClose={() => go({ write: undefined, operation: undefined })}
        />
      )}
      {history.isPending && <WritesSkeleton />}
      {history.isLoadingError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      {rows.length > operations.length && (
        <Notice tone="warning">
          {rows.length - operations.length === 1 ? 'One write' : `${rows.length - operations.length} writes`}{' '}
          of this page could not be read.
        </Notice>
      )}
      {history.isSuccess && rows.length === 0 && (
        <EmptyState
          title={search.status === undefined ? 'Nothing has been written yet' : 'No write is in this state'}
        >
          Creating or editing a customer makes a write request; Codat lists it here.
        </EmptyState>
      )}
      {operations.length > 0 && (
        <div className={styles['scroll']}>
          <table
            className={styles['table']}
            aria-label="Write requests"
            aria-busy={history.isPlaceholderData}
          >
            <thead>
              <tr>
                {['State', 'Record', 'Kind', 'Requested', 'Took', 'Message'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {operations.map((operation) => (
                <OperationRow
                  key={operation.pushOperationKey}
                  companyId={companyId}
                  operation={operation}
                  entry={entryOf(operation.pushOperationKey)}
                  onOpen={() => go({ operation: operation.pushOperationKey, write: undefined })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {history.isSuccess && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={WRITES_PAGE_SIZE}
            shown={rows.length}
            total={total}
            hasNext={
              total === undefined ? history.data._links?.next != null : search.page * WRITES_PAGE_SIZE < total
            }
            isLoading={history.isPlaceholderData}
            onPage={(page) => go({ page })}
          />
        </div>
      )}
    </div>
  )
}

function WritesSkeleton() {
  return (
    <div role="status" aria-label="Loading the write requests">
      {['70%', '64%', '72%', '58%'].map((width) => (
        <p key={width} aria-hidden="true">
          <SkeletonBar width={width} />
        </p>
      ))}
    </div>
  )
}
