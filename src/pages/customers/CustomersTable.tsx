import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { recordId } from '../../api/customers.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { isPlainRowClick } from '../../components/ui/row-click.ts'
import { useNow } from '../../components/ui/use-now.ts'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { canBeLinked, toCustomer } from '../../paths.ts'
import { CARD_HEIGHT_PX, CARDS_QUERY, ROW_HEIGHT_PX } from './columns.ts'
import { CustomerRow } from './CustomerRow.tsx'
import { loadPosition, savePosition } from './list-position.ts'
import { TableHead } from './TableHead.tsx'
import { useMediaQuery } from './use-media-query.ts'
import { useRowKeys } from './use-row-keys.ts'
import styles from './customers.module.css'

const OVERSCAN_ROWS = 8

interface CustomersTableProps {
  companyId: string
  records: readonly CustomerRecord[]
  /** The list state that brought these records. */
  search: CustomersSearch
  total: number | undefined
  busy: boolean
  /** Names this list, to find its scroll position again. */
  listKey: string
  /** Puts the focus on the first row, after paging by keyboard. */
  focusFirst: boolean
  onOrder: (orderBy: CustomersSearch['orderBy']) => void
  onPage: (step: 1 | -1) => void
}

/** One page of customers; only the rows in sight are in the document. */
export function CustomersTable(props: CustomersTableProps) {
  const { companyId, records, search, total, busy, listKey, focusFirst, onOrder, onPage } = props
  const scrollRef = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const nowMs = useNow()
  const rowHeight = useMediaQuery(CARDS_QUERY) ? CARD_HEIGHT_PX : ROW_HEIGHT_PX
  const [restored] = useState(() => (focusFirst ? { offsetPx: 0, index: 0 } : loadPosition(listKey)))
  const [active, setActive] = useState(Math.min(restored?.index ?? 0, records.length - 1))

  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
    initialOffset: restored?.offsetPx ?? 0,
    // Before the first measurement, so that the first paint has rows.
    initialRect: { width: 0, height: window.innerHeight },
  })

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  useEffect(() => {
    const scroller = scrollRef.current
    if (scroller && restored) scroller.scrollTop = restored.offsetPx
  }, [restored])

  const keys = useRowKeys({ virtualizer, scrollRef, count: records.length, active, setActive, onPage })
  const focusRow = keys.focusRow

  // Coming back from a record, or paging by keyboard, the focus goes where the reader was.
  useEffect(() => {
    if (restored && document.activeElement === document.body) focusRow(restored.index)
    // Only when the table appears: later the focus belongs to the reader.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const position = useRef({ offsetPx: 0, index: 0 })
  useEffect(() => {
    position.current = { offsetPx: virtualizer.scrollOffset ?? 0, index: active }
  })
  useEffect(() => {
    const save = () => savePosition(listKey, position.current)
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [listKey])

  const rows = virtualizer.getVirtualItems()
  const first = rows[0]
  const last = rows.at(-1)
  const isActiveShown =
    first !== undefined && last !== undefined && active >= first.index && active <= last.index
  const tabStop = isActiveShown ? active : (first?.index ?? 0)

  return (
    <div ref={scrollRef} className={styles['scroller']}>
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
          <Spacer height={first?.start ?? 0} />
          {rows.map(({ index }) => {
            const record = records[index]
            if (record === undefined) return null
            const id = recordId(record)
            return (
              <CustomerRow
                key={id ?? `row-${index}`}
                companyId={companyId}
                record={record}
                search={search}
                position={(search.page - 1) * search.pageSize + index + 1}
                isTabStop={index === tabStop}
                nowMs={nowMs}
                onOpen={(event) => {
                  setActive(index)
                  if (id !== undefined && canBeLinked(id) && isPlainRowClick(event)) {
                    void navigate(toCustomer(companyId, id, search))
                  }
                }}
              />
            )
          })}
          <Spacer height={virtualizer.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['spacer']} style={{ height }}>
      <td colSpan={7} style={{ height }} />
    </tr>
  )
}
