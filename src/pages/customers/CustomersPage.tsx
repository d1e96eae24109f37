import { Suspense, useMemo, useRef } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { syncState } from '../../api/data-status.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { isUnsearchable } from '../../lib/codat-query.ts'
import { PAGE_SIZES } from '../../lib/paths/customers-search.ts'
import { toNewCustomer } from '../../lib/paths/links.ts'
import { useListAwaitingSync } from '../../writes/hooks/use-awaiting-sync.ts'
import { AwaitedCustomers } from './AwaitedCustomers.tsx'
import { CustomersRows } from './CustomersRows.tsx'
import { CustomersToolbar } from './CustomersToolbar.tsx'
import { ChangedNotice, CustomersNotices, ExportCustomers, ListExtras } from './lazy-parts.tsx'
import { useCustomersList } from './use-customers-list.ts'
import { useCustomersSearch } from './use-customers-search.ts'
import { useListMoves } from './use-list-moves.ts'
import styles from './customers.module.css'

/** A search of fewer characters has room for all its words. */
const SURELY_SHORT = 100

/** The customers of a company: search, filter, sort and page through them. */
export default function CustomersPage() {
  const { companyId, search, problems, change } = useCustomersSearch()
  const { name, connection, connections } = useCompany(companyId, search.connection)
  const status = useCustomersDataStatus(companyId)
  const customers = useCustomersList(companyId, search)
  const { list, data, changed, shownSearch, pageSize, total, shown, hasNext } = customers
  const moves = useListMoves(search, customers, change)
  const searchRef = useRef<HTMLInputElement>(null)
  const noWriting = noWritingReason()
  const newCustomer = toNewCustomer(companyId, { connection: search.connection })

  const readable = useMemo(
    () => (data?.results ?? []).flatMap((record) => (record.readable ? [record.customer] : [])),
    [data],
  )
  // Rows that stay on the screen after a sync were read before it.
  const lastSync = changed > 0 ? undefined : status.data?.lastSuccessfulSync
  const overlay = useListAwaitingSync(companyId, readable, lastSync)

  const isOtherConnection =
    connection !== undefined && search.connection !== undefined && connection.id !== search.connection
  const hasNotices =
    isOtherConnection ||
    isUnsearchable(search.q) ||
    problems.length > 0 ||
    search.q.length > SURELY_SHORT ||
    list.isRefetchError ||
    (connection !== undefined && connection.status !== 'Linked') ||
    (status.data !== undefined && syncState(status.data) === 'failed')
  useFirstContent(!list.isPending)

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageHeading title={name === undefined ? 'Customers' : `Customers of ${name}`}>Customers</PageHeading>
        {changed > 0 && <ChangedNotice count={changed} onShow={customers.showChanges} />}
        <ActionLink {...newCustomer} look="primary" disabledReason={noWriting}>
          + New customer
        </ActionLink>
      </div>
      <CustomersToolbar search={search} onChange={change} searchRef={searchRef}>
        <ListExtras
          companyId={companyId}
          connection={connection}
          customers={customers}
          searchRef={searchRef}
        />
      </CustomersToolbar>
      {hasNotices && (
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
      <AwaitedCustomers awaited={overlay.created} />
      <CustomersRows
        companyId={companyId}
        search={search}
        customers={customers}
        status={status.data}
        connection={connection}
        connectionsKnown={connections !== undefined}
        overlaidRows={overlay.rows}
        moves={moves}
        onChange={change}
      />
      {list.isSuccess && (shown > 0 || search.page > 1) && (
        <div className={styles['foot']}>
          <Pager
            page={search.page}
            pageSize={pageSize}
            shown={shown}
            total={total}
            hasNext={hasNext}
            isLoading={customers.isBusy}
            pageSizes={PAGE_SIZES}
            onPage={moves.jump}
            onPageSize={(size) => change({ pageSize: size })}
          >
            <ExportCustomers companyId={companyId} companyName={name} search={shownSearch} />
          </Pager>
        </div>
      )}
    </div>
  )
}
