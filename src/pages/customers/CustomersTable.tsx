import { useNavigate } from '../../components/router/router-context.ts'
import { useEffect, useRef, useState } from 'react'
import { recordId } from '../../api/customers.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { isPlainRowClick } from '../../components/ui/row-click.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { useWindowedRows } from '../../components/ui/use-windowed-rows.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { canBeLinked, toCustomer } from '../../lib/paths/links.ts'
import { CARD_HEIGHT_PX, CARDS_QUERY, ROW_HEIGHT_PX } from './columns.ts'
import { CustomerRow } from './CustomerRow.tsx'
import { TableHead } from './TableHead.tsx'
import { useListPosition } from './use-list-position.ts'
import { useMediaQuery } from './use-media-query.ts'
import { useRowKeys } from './use-row-keys.ts'
import styles from './customers.module.css'

interface CustomersTableProps {
  companyId: string
  records: readonly CustomerRecord[]
  /** The list state that brought these records. */
  search: CustomersSearch
  total: number | undefined
  /** Place of the first record in the whole list, from 1. */
  firstPosition: number
  busy: boolean
  /** Records with confirmed writes that Codat's copy does not hold yet. */
  awaitingIds: ReadonlySet<string>
  /** Names this list, to find its scroll position again. */
  listKey: string
  /** Puts the focus on the first row, after paging by keyboard. */
  focusFirst: boolean
  /** Puts it on the heading of the column the list is ordered by, after that was pressed. */
  focusOrder: boolean
  onOrder: (orderBy: CustomersSearch['orderBy']) => void
  onPage: (step: 1 | -1) => void
}

/** One page of customers; only the rows in sight are in the document. */
export function CustomersTable(props: CustomersTableProps) {
  const { companyId, records, search, total, firstPosition, busy, awaitingIds } = props
  const { listKey, focusFirst, focusOrder, onOrder, onPage } = props
  const navigate = useNavigate()
  const nowMs = useNow()
  const count = records.length
  const rowHeightPx = useMediaQuery(CARDS_QUERY) ? CARD_HEIGHT_PX : ROW_HEIGHT_PX
  const position = useListPosition(listKey, focusFirst || focusOrder)
  const [active, setActive] = useState(Math.min(position.restored?.index ?? 0, count - 1))
  const { first, end, scroller, setScroller } = useWindowedRows({
    count,
    rowHeightPx,
    initialOffsetPx: position.restored?.offsetPx ?? 0,
  })
  const keys = useRowKeys({ scroller, rowHeightPx, count, active, setActive, onPage })

  // Coming back from a record, or paging by keyboard, the reader goes on where they were.
  const hasArrived = useRef(false)
  useEffect(() => {
    if (scroller === null || hasArrived.current) return
    hasArrived.current = true
    if (position.restored === undefined) return
    scroller.scrollTo(0, position.restored.offsetPx)
    if (!isFocusFree()) return
    if (focusOrder) scroller.querySelector<HTMLElement>('[aria-sort$="ending"] button')?.focus()
    else keys.focusRow(position.restored.index)
  }, [scroller, position.restored, keys, focusOrder])

  useEffect(() => position.note(scroller, active))

  const tabStop = active >= first && active < end ? active : first
  return (
    <div ref={setScroller} className={styles['scroller']}>
      {/* The keys move between the links in the rows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        className={styles['table']}
        role="table"
        aria-label="Customers"
        aria-busy={busy}
        aria-rowcount={total === undefined ? -1 : total + 1}
        onKeyDown={keys.onKeyDown}
      >
        <TableHead orderBy={search.orderBy} onOrder={onOrder} />
        <tbody role="rowgroup">
          <Spacer heightPx={first * rowHeightPx} />
          {records.slice(first, end).map((record, place) => {
            const index = first + place
            const id = recordId(record)
            return (
              <CustomerRow
                key={id ?? `row-${index}`}
                companyId={companyId}
                record={record}
                search={search}
                position={firstPosition + index}
                isTabStop={index === tabStop}
                nowMs={nowMs}
                isAwaitingSync={id !== undefined && awaitingIds.has(id)}
                onFocus={() => setActive(index)}
                onOpen={(event) => {
                  if (id !== undefined && canBeLinked(id) && isPlainRowClick(event)) {
                    setActive(index)
                    navigate(toCustomer(companyId, id, search))
                  }
                }}
              />
            )
          })}
          <Spacer heightPx={(count - end) * rowHeightPx} />
        </tbody>
      </table>
    </div>
  )
}

/** Whether nothing has the focus but the heading, which takes it when a page opens. */
function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.tagName === 'H1'
}

/** Stands for the rows that are out of sight. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['spacer']} style={{ height: heightPx }}>
      <td style={{ height: heightPx }} />
    </tr>
  )
}
