'use no memo' // Called without React, which is not there yet.

import { columnsForPage } from '../api/customer-columns.ts'
import { customerRow } from '../api/customer-row.ts'
import type { CustomerRecord, Customers } from '../api/customers.ts'
import { pageFacts } from '../api/paging.ts'
import { rowWindow } from '../components/ui/table/row-window.ts'
import { CARD_HEIGHT_PX, ROW_HEIGHT_PX } from '../components/ui/table/row-height.ts'
import { TableFrame } from '../components/ui/table/TableFrame.tsx'
import { WindowedRows } from '../components/ui/table/WindowedRows.tsx'
import tableStyles from '../components/ui/table/table.module.css'
import type { CustomersSearch } from '../lib/paths/customers-search.ts'
import { toCustomer } from '../lib/paths/links.ts'
import type { ListPosition } from '../lib/storage/list-position.ts'

interface EarlyCustomersProps {
  companyId: string
  search: CustomersSearch
  customers: Customers
  /** Where the list was left, if it was. */
  position: ListPosition | undefined
  viewPx: number
  hasCards: boolean
  nowMs: number
  /** Of the reader, where it isn't the machine's. */
  locale?: string | undefined
}

const doNothing = (): void => undefined

/** A page of customers as `CustomersPage` shows it, before React is there; its links are the browser's. */
export function EarlyCustomers(props: EarlyCustomersProps) {
  const { companyId, search, customers, position, viewPx, hasCards, nowMs, locale } = props
  const { results } = customers
  const { columns } = columnsForPage(results, search.orderBy)
  const { total, pageSize } = pageFacts(customers, search)
  const rowHeightPx = hasCards ? CARD_HEIGHT_PX : ROW_HEIGHT_PX
  const { first, end } = rowWindow(position?.offsetPx ?? 0, viewPx, rowHeightPx, results.length)
  const active = Math.min(position?.index ?? 0, results.length - 1)
  return (
    <div className={tableStyles['scroller']}>
      <TableFrame
        label="Customers"
        columns={columns}
        order={search.orderBy}
        onOrder={doNothing}
        isBusy={false}
        hasCards={hasCards}
        rowCount={total === undefined ? -1 : total + 1}
      >
        <WindowedRows
          items={results}
          rowOf={(record: CustomerRecord, index) => customerRow(record, { columns, index, nowMs, locale })}
          first={first}
          end={end}
          rowHeightPx={rowHeightPx}
          columns={columns}
          firstPosition={(search.page - 1) * pageSize + 1}
          tabStop={active >= first && active < end ? active : first}
          renderLink={({ linkId = '' }, { children, ...link }) => (
            <a {...toCustomer(companyId, linkId, search)} {...link}>
              {children}
            </a>
          )}
          onFocus={doNothing}
          onOpen={doNothing}
        />
      </TableFrame>
    </div>
  )
}
