'use no memo' // What is worth remembering says so: code for the rest would cost the first load more than it saves.

import { useMemo, useRef, useState } from 'react'
import { columnsForPage, CUSTOMER_COLUMNS } from '../../api/customer-columns.ts'
import { useFirstContent } from '../../api/first-content.ts'
import { syncState } from '../../api/data-status.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { useListAwaitingSync } from '../../writes/hooks/use-list-awaiting-sync.ts'
import { CustomersRows } from './CustomersRows.tsx'
import { CustomersToolbar } from './CustomersToolbar.tsx'
import { AwaitedCustomers, CustomersNotices, ListActions, ListFoot } from './late-parts.tsx'
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
  const { list, data, changed, shownSearch, total, shown } = customers
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
  const [isSelecting, onSelecting] = useState(false)
  const shared = {
    companyId,
    companyName: name,
    connection,
    search,
    customers,
    onChange: change,
    isSelecting,
    onSelecting,
  }

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
        <ListActions {...shared} />
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
        {...shared}
        status={status.data}
        connectionsKnown={connections !== undefined}
        columns={columns}
        overlaidRows={overlay.rows}
        moves={moves}
      />
      {list.isSuccess && (shown > 0 || search.page > 1) && (
        <div className={styles['foot']}>
          <ListFoot {...shared} hidden={hidden} onPage={moves.jump} searchRef={searchRef} />
        </div>
      )}
    </div>
  )
}
