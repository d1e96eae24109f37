'use no memo' // What is worth remembering says so: code for the rest would cost the first load more than it saves.

import { useMemo, useRef } from 'react'
import { columnsForPage, CUSTOMER_COLUMNS } from '../../api/customer-columns.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { syncState } from '../../api/data-status.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { PHONE_QUERY } from '../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { PAGE_SIZES } from '../../lib/paths/customers-search.ts'
import { useListAwaitingSync } from '../../writes/hooks/use-awaiting-sync.ts'
import { CustomersRows } from './CustomersRows.tsx'
import { CustomersToolbar } from './CustomersToolbar.tsx'
import {
  AwaitedCustomers,
  ChangedNotice,
  CustomersNotices,
  ExportCustomers,
  ListExtras,
  NewCustomer,
  Pager,
} from './late-parts.tsx'
import { useCustomersList } from './use-customers-list.ts'
import { useCustomersSearch } from './use-customers-search.ts'
import { useListMoves } from './use-list-moves.ts'
import styles from './customers.module.css'

const ALL_COLUMNS = { columns: CUSTOMER_COLUMNS, hidden: [] }

/** The customers of a company: search, filter, sort and page through them. */
export default function CustomersPage() {
  const { companyId, search, problems, change } = useCustomersSearch()
  const { name, connection, connections } = useCompany(companyId, search.connection)
  const status = useCustomersDataStatus(companyId)
  const customers = useCustomersList(companyId, search)
  const { list, data, changed, shownSearch, pageSize, total, shown, hasNext } = customers
  const moves = useListMoves(search, customers, change)
  const searchRef = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => searchRef.current?.focus() })

  const readable = useMemo(
    () => (data?.results ?? []).flatMap((record) => (record.readable ? [record.customer] : [])),
    [data],
  )
  // Rows that stay on the screen after a sync were read before it.
  const lastSync = changed > 0 ? undefined : status.data?.lastSuccessfulSync
  const overlay = useListAwaitingSync(companyId, readable, lastSync)
  const fitted = useMemo(
    () => columnsForPage(data?.results ?? [], shownSearch.orderBy),
    [data, shownSearch.orderBy],
  )
  // What was sent may be the only value of a column.
  const { columns, hidden } = overlay.rows.size === 0 ? fitted : ALL_COLUMNS

  const isOtherConnection =
    connection !== undefined && search.connection !== undefined && connection.id !== search.connection
  const hasNotices =
    isOtherConnection ||
    problems.length > 0 ||
    search.q !== '' ||
    search.filter !== '' ||
    list.isRefetchError ||
    (connection !== undefined && connection.status !== 'Linked') ||
    (status.data !== undefined && syncState(status.data) === 'failed')
  useFirstContent(!list.isPending)
  const isPhone = useMediaQuery(PHONE_QUERY)
  const exportButton = <ExportCustomers companyId={companyId} companyName={name} search={shownSearch} />

  return (
    <div className={styles['page']}>
      <CustomersToolbar
        search={search}
        onChange={change}
        searchRef={searchRef}
        heading={
          <>
            <PageHeading
              title={name === undefined ? 'Customers' : `Customers of ${name}`}
              className={styles['heading']}
            >
              Customers
            </PageHeading>
            <span className={styles['count']}>{total !== undefined && formatNumber(total)}</span>
          </>
        }
      >
        {changed > 0 && <ChangedNotice count={changed} onShow={customers.showChanges} />}
        {!isPhone && <span className={styles['exportPlace']}>{exportButton}</span>}
        <span className={styles['newPlace']}>
          <NewCustomer companyId={companyId} wanted={search.connection} />
        </span>
      </CustomersToolbar>
      {hasNotices && (
        <CustomersNotices
          hasRows={shown > 0}
          isOtherConnection={isOtherConnection}
          isRefreshFailed={list.isRefetchError}
          status={status.data}
          connection={connection}
        />
      )}
      {overlay.created.length > 0 && (
        <AwaitedCustomers
          companyId={companyId}
          awaited={overlay.created}
          connection={connection}
          offersSync={shown > 0}
        />
      )}
      <CustomersRows
        companyId={companyId}
        search={search}
        customers={customers}
        status={status.data}
        connection={connection}
        connectionsKnown={connections !== undefined}
        columns={columns}
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
            {isPhone && exportButton}
            {hidden.length > 0 && (
              <span className={styles['hidden']}>{`Empty on this page: ${hidden.join(', ')}`}</span>
            )}
            <span className={styles['extras']}>
              <ListExtras
                companyId={companyId}
                connection={connection}
                customers={customers}
                searchRef={searchRef}
              />
            </span>
          </Pager>
        </div>
      )}
    </div>
  )
}
