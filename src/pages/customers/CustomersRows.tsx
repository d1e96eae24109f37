'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { CUSTOMER_COLUMNS } from '../../api/customer-columns.ts'
import { customerRow } from '../../api/customer-row.ts'
import { recordId } from '../../api/customer-title.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import type { Connection } from '../../api/connections.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { CARDS_QUERY } from '../../components/ui/table/row-height.ts'
import { TableSkeleton } from '../../components/ui/table/TableSkeleton.tsx'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { WindowedTable } from '../../components/ui/table/WindowedTable.tsx'
import type { WindowedTableProps } from '../../components/ui/table/WindowedTable.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { hasOwnLook } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch, SortField } from '../../lib/paths/customers-search.ts'
import { toCustomer } from '../../lib/paths/links.ts'
import type { OverlaidRow } from '../../writes/engine/overlaid-row.ts'
import { CustomersEmpty, ListTable } from './late-parts.tsx'
import type { CustomersList } from './use-customers-list.ts'
import type { ListMoves } from './use-list-moves.ts'
import styles from './customers.module.css'

/** What the parts of the page share. */
export interface ListPartProps {
  companyId: string
  companyName: string | undefined
  connection: Connection | undefined
  search: CustomersSearch
  customers: CustomersList
  onChange: (changes: Partial<CustomersSearch>, options?: { replace?: boolean }) => void
  /** Whether rows are being selected. */
  isSelecting: boolean
  onSelecting: (isSelecting: boolean) => void
}

export interface CustomersRowsProps extends ListPartProps {
  status: DataStatus | undefined
  connectionsKnown: boolean
  columns: typeof CUSTOMER_COLUMNS
  /** Rows that show what was sent, which Codat's copy doesn't hold yet. */
  overlaidRows: ReadonlyMap<string, OverlaidRow>
  moves: ListMoves
}

export type CustomersTableProps = WindowedTableProps<SortField, CustomerRecord>

/** The rows of a page of customers, or what is in their place. */
export function CustomersRows(props: CustomersRowsProps) {
  const { companyId, search, customers, columns, overlaidRows, moves } = props
  const { list, data, shownSearch, shown, pageSize, total } = customers
  const navigate = useNavigate()
  const nowMs = useNow()
  const hasCards = useMediaQuery(CARDS_QUERY)
  const skeleton = (
    <div className={styles['skeleton']}>
      <TableSkeleton
        label="Customers"
        columns={CUSTOMER_COLUMNS}
        order={search.orderBy}
        onOrder={moves.order}
        hasCards={hasCards}
      />
    </div>
  )
  if (list.isPending) return skeleton
  if (list.isLoadingError || shown === 0) {
    return (
      <CustomersEmpty
        placeholder={skeleton}
        companyId={companyId}
        search={search}
        pageSize={pageSize}
        total={total}
        status={props.status}
        connection={props.connection}
        connectionsKnown={props.connectionsKnown}
        error={list.isLoadingError ? list.error : undefined}
        onChange={props.onChange}
        onRetry={() => void list.refetch()}
      />
    )
  }
  // Another look of the same list stays where it is.
  const listKey = `${companyId}${JSON.stringify({ ...shownSearch, columns: undefined, density: undefined })}`
  const table: CustomersTableProps = {
    label: 'Customers',
    columns,
    order: shownSearch.orderBy,
    onOrder: moves.order,
    isBusy: customers.isBusy,
    items: data?.results ?? [],
    rowOf: (record, index) => {
      const context = { columns, index, nowMs }
      const sent = overlaidRows.get(recordId(record) ?? '')
      return (
        sent?.(columns, (customer) => customerRow({ readable: true, customer }, context)) ??
        customerRow(record, context)
      )
    },
    total,
    firstPosition: (shownSearch.page - 1) * pageSize + 1,
    listKey,
    focus: moves.focusIn(shownSearch.orderBy),
    renderLink: ({ linkId = '' }, link) => <Link {...toCustomer(companyId, linkId, shownSearch)} {...link} />,
    onOpen: ({ linkId = '' }) => navigate(toCustomer(companyId, linkId, shownSearch)),
    onPage: moves.step,
  }
  return props.isSelecting || hasOwnLook(search) ? (
    <ListTable key={listKey} placeholder={skeleton} table={table} list={props} />
  ) : (
    <WindowedTable key={listKey} {...table} />
  )
}
