'use no memo' // Its callbacks are new at every render: remembering what was made of them would never pay.

import { useEffect, useRef, useState } from 'react'
import type { RowView } from '../../../lib/table/row-view.ts'
import { CARD_HEIGHT_PX, CARDS_QUERY, ROW_HEIGHT_PX } from './row-height.ts'
import { TableFrame } from './TableFrame.tsx'
import type { TableFrameProps } from './TableFrame.tsx'
import { TableRow } from './TableRow.tsx'
import type { TableRowProps } from './TableRow.tsx'
import { useRestoredPosition, useStoredPosition } from './use-list-position.ts'
import { useMediaQuery } from './use-media-query.ts'
import { isFocusFree, useRowKeys } from './use-row-keys.ts'
import { useWindowedRows } from './use-windowed-rows.ts'
import styles from './table.module.css'

interface WindowedTableProps<Field extends string, Item>
  extends
    Omit<TableFrameProps<Field>, 'children' | 'hasCards' | 'rowCount' | 'onKeyDown'>,
    Pick<TableRowProps, 'renderLink' | 'onOpen'> {
  /** What this page of the list has a row for. */
  items: readonly Item[]
  /** The view of an item, made only when its row comes near the window. */
  rowOf: (item: Item, index: number) => RowView
  /** Rows of the whole list; undefined when not known. */
  total: number | undefined
  /** Place of this page's first row in the whole list, from 1. */
  firstPosition: number
  /** Names this list, to find its scroll position again. */
  listKey: string
  /** Where the focus goes once the table is there; without it to where the list was left, if it was. */
  focus: 'first-row' | 'sorted-heading' | undefined
  /** Called for the left and right arrow keys. */
  onPage: (step: 1 | -1) => void
}

/** One page of a long list; only the rows near the window are in the document. */
export function WindowedTable<Field extends string, Item>(props: WindowedTableProps<Field, Item>) {
  const { items, rowOf, total, firstPosition, listKey, focus, onPage, renderLink, onOpen, ...frame } = props
  const count = items.length
  const hasCards = useMediaQuery(CARDS_QUERY)
  const rowHeightPx = hasCards ? CARD_HEIGHT_PX : ROW_HEIGHT_PX
  const restored = useRestoredPosition(listKey, focus !== undefined)
  const [active, setActive] = useState(Math.min(restored?.index ?? 0, count - 1))
  const { first, end, scroller, setScroller } = useWindowedRows({
    count,
    rowHeightPx,
    initialOffsetPx: restored?.offsetPx ?? 0,
  })
  useStoredPosition(listKey, scroller, active)
  const keys = useRowKeys({ scroller, rowHeightPx, count, active, setActive, onPage })

  // Coming back from a record, or paging by keyboard, the reader goes on where they were.
  const hasArrived = useRef(false)
  useEffect(() => {
    if (scroller === null || hasArrived.current) return
    hasArrived.current = true
    if (restored === undefined) return
    scroller.scrollTo(0, restored.offsetPx)
    if (!isFocusFree()) return
    if (focus === 'sorted-heading')
      scroller.querySelector<HTMLElement>('[aria-sort$="ending"] button')?.focus()
    else keys.focusRow(restored.index)
  }, [scroller, restored, keys, focus])

  const tabStop = active >= first && active < end ? active : first
  return (
    <div ref={setScroller} className={styles['scroller']}>
      <TableFrame
        {...frame}
        hasCards={hasCards}
        rowCount={total === undefined ? -1 : total + 1}
        onKeyDown={keys.onKeyDown}
      >
        <tbody role="rowgroup">
          <Spacer heightPx={first * rowHeightPx} />
          {items.slice(first, end).map((item, place) => {
            const index = first + place
            const row = rowOf(item, index)
            return (
              <TableRow
                key={row.key}
                row={row}
                columns={frame.columns}
                // Row 1 is the head.
                rowIndex={firstPosition + index + 1}
                isTabStop={index === tabStop}
                renderLink={renderLink}
                onFocus={() => setActive(index)}
                onOpen={(opened) => {
                  setActive(index)
                  onOpen(opened)
                }}
              />
            )
          })}
          <Spacer heightPx={(count - end) * rowHeightPx} />
        </tbody>
      </TableFrame>
    </div>
  )
}

/** In place of the rows that are out of sight. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['spacer']} style={{ height: heightPx }}>
      <td style={{ height: heightPx }} />
    </tr>
  )
}
