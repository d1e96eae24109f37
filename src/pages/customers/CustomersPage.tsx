import { useNavigate } from '../../components/router/router-context.ts'
import { Suspense, useMemo, useRef, useState } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { syncState } from '../../api/data-status.ts'
import { useListAwaitingSync } from '../../writes/hooks/use-awaiting-sync.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { isUnsearchable } from '../../lib/codat-query.ts'
import { PAGE_SIZES } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toNewCustomer } from '../../lib/paths/links.ts'
import { AwaitedCustomers } from './AwaitedCustomers.tsx'
import { CustomersSkeleton } from './CustomersSkeleton.tsx'
import { CustomersTable } from './CustomersTable.tsx'
import { CustomersToolbar } from './CustomersToolbar.tsx'
import { CustomersEmpty, CustomersNotices, ExportCustomers, useWordsOnceSettled } from './lazy-words.ts'
import { useCustomersList } from './use-customers-list.ts'
import { useCustomersSearch } from './use-customers-search.ts'
import styles from './customers.module.css'

/** The customers of a company: search, filter, sort and page through them. */
export default function CustomersPage() {
  const { companyId, search, problems, change } = useCustomersSearch()
  const { name, connection, connections } = useCompany(companyId, search.connection)
  const status = useCustomersDataStatus(companyId)
  const { list, shownSearch, pageSize, total, shown, hasNext } = useCustomersList(companyId, search)
  const searchRef = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const noWriting = noWritingReason()
  const [focusFirst, setFocusFirst] = useState(false)
  /** The order asked for in the heading of the table, which keeps the focus when the rows come. */
  const [ordered, setOrdered] = useState<CustomersSearch['orderBy']>()
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    n: () => noWriting ?? navigate(toNewCustomer(companyId, { connection: search.connection })),
  })

  const readable = useMemo(
    () => (list.data?.results ?? []).flatMap((record) => (record.readable ? [record.customer] : [])),
    [list.data],
  )
  const { created, awaitingIds } = useListAwaitingSync(companyId, readable, status.data?.lastSuccessfulSync)

  const isOtherConnection =
    connection !== undefined && search.connection !== undefined && connection.id !== search.connection
  const hasNews =
    isOtherConnection ||
    isUnsearchable(search.q) ||
    problems.length > 0 ||
    search.q.length > 100 ||
    list.isRefetchError ||
    (connection !== undefined && connection.status !== 'Linked') ||
    (status.data !== undefined && syncState(status.data) === 'failed')
  useWordsOnceSettled(!list.isPending)

  function page(step: 1 | -1) {
    if (list.isPlaceholderData || (step === 1 ? !hasNext : search.page === 1)) return
    setFocusFirst(true)
    setOrdered(undefined)
    change({ page: search.page + step })
  }

  const order = (orderBy: CustomersSearch['orderBy']) => change({ orderBy })

  function content() {
    const skeleton = <CustomersSkeleton orderBy={search.orderBy} onOrder={order} />
    if (list.isPending) return skeleton
    if (list.isLoadingError || shown === 0) {
      return (
        <Suspense fallback={skeleton}>
          <CustomersEmpty
            {...{ companyId, search, pageSize, total, connection, status: status.data }}
            connectionsKnown={connections !== undefined}
            error={list.isLoadingError ? list.error : undefined}
            onChange={change}
            onRetry={() => void list.refetch()}
          />
        </Suspense>
      )
    }
    const listKey = `${companyId}${JSON.stringify(shownSearch)}`
    return (
      <CustomersTable
        key={listKey}
        {...{ companyId, listKey, total, focusFirst, awaitingIds }}
        firstPosition={(shownSearch.page - 1) * pageSize + 1}
        records={list.data?.results ?? []}
        search={shownSearch}
        busy={list.isPlaceholderData}
        focusOrder={ordered === shownSearch.orderBy}
        onOrder={(orderBy) => {
          setFocusFirst(false)
          setOrdered(orderBy)
          change({ orderBy })
        }}
        onPage={page}
      />
    )
  }

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeading title={name === undefined ? 'Customers' : `Customers of ${name}`}>Customers</PageHeading>
        <ActionLink
          {...toNewCustomer(companyId, { connection: search.connection })}
          look="primary"
          disabledReason={noWriting}
        >
          + New customer
        </ActionLink>
      </div>
      <CustomersToolbar search={search} onChange={change} searchRef={searchRef} />
      {hasNews && (
        <Suspense>
          <CustomersNotices
            problems={problems}
            q={search.q}
            hasRows={shown > 0}
            isOtherConnection={isOtherConnection}
            isRefreshFailed={list.isRefetchError}
            status={status.data}
            connection={connection}
          />
        </Suspense>
      )}
      <AwaitedCustomers awaited={created} />
      {content()}
      {list.isSuccess && (shown > 0 || search.page > 1) && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={pageSize}
            shown={shown}
            total={total}
            hasNext={hasNext}
            isLoading={list.isPlaceholderData}
            pageSizes={PAGE_SIZES}
            onPage={(target) => {
              setFocusFirst(false)
              change({ page: target })
            }}
            onPageSize={(size) => change({ pageSize: size })}
          >
            <Suspense>
              <ExportCustomers companyId={companyId} companyName={name} search={shownSearch} />
            </Suspense>
          </Pager>
        </div>
      )}
    </div>
  )
}
