'use no memo' // Its callbacks are new at every render: remembering what was made of them would never pay.

import { memo, useEffect, useRef, useState } from 'react'
import type { ComponentType } from 'react'
import { CARD_HEIGHT_PX, CARDS_QUERY, ROW_HEIGHT_PX } from './row-height.ts'
import { TableFrame } from './TableFrame.tsx'
import type { TableFrameProps } from './TableFrame.tsx'
import { useRestoredPosition, useStoredPosition } from './use-list-position.ts'
import { useMediaQuery } from './use-media-query.ts'
import { TableRow } from './TableRow.tsx'
import type { TableRowProps } from './TableRow.tsx'
import { isFocusFree, useRowKeys } from './use-row-keys.ts'
import { useWindowedRows } from './use-windowed-rows.ts'
import { WindowedRows } from './WindowedRows.tsx'
import type { WindowedRowsProps } from './WindowedRows.tsx'
import styles from './table.module.css'

export interface WindowedTableProps<Field extends string, Item>
  extends
    Omit<TableFrameProps<Field>, 'children' | 'hasCards' | 'rowCount' | 'onKeyDown'>,
    Pick<WindowedRowsProps<Item>, 'items' | 'rowOf' | 'firstPosition' | 'renderLink' | 'onOpen'> {
  /** Rows of the whole list; undefined when not known. */
  total: number | undefined
  /** Names this list, to find its scroll position again. */
  listKey: string
  /** Where the focus goes once the table is there; without it to where the list was left, if it was. */
  focus: 'first-row' | 'sorted-heading' | undefined
  /** Called for the left and right arrow keys. */
  onPage: (step: 1 | -1) => void
  /** What the table is made of, where it can do more than show rows. */
  Frame?: ComponentType<TableFrameProps<Field>>
  Row?: ComponentType<TableRowProps>
  /** Of a row in columns; a card's is always the same. */
  lineHeightPx?: number | undefined
}

/** Rendered again only when it shows something else. Its callbacks are those of the list that `listKey` names. */
const PlainRow = memo(
  TableRow,
  (before, after) =>
    before.columns === after.columns &&
    before.rowIndex === after.rowIndex &&
    before.isTabStop === after.isTabStop &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
)

/** One page of a long list; only the rows near the window are in the document. */
export function WindowedTable<Field extends string, Item>(props: WindowedTableProps<Field, Item>) {
  const { items, rowOf, total, firstPosition, listKey, focus, onPage, renderLink, onOpen, ...rest } = props
  const { Frame = TableFrame, Row = PlainRow, lineHeightPx = ROW_HEIGHT_PX, ...frame } = rest
  const count = items.length
  const hasCards = useMediaQuery(CARDS_QUERY)
  const rowHeightPx = hasCards ? CARD_HEIGHT_PX : lineHeightPx
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
      <Frame
        {...frame}
        hasCards={hasCards}
        rowCount={total === undefined ? -1 : total + 1}
        onKeyDown={keys.onKeyDown}
      >
        <WindowedRows
          items={items}
          rowOf={rowOf}
          first={first}
          end={end}
          rowHeightPx={rowHeightPx}
          columns={frame.columns}
          firstPosition={firstPosition}
          tabStop={tabStop}
          renderLink={renderLink}
          onFocus={setActive}
          onOpen={onOpen}
          Row={Row}
        />
      </Frame>
    </div>
  )
}
